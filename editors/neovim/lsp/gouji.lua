-- The server's configuration for vim.lsp.enable('gouji'), Neovim 0.11 and later.
return require('gouji.client').configuration()
