call gouji#Define('text')
