call gouji#Define('markdown')
