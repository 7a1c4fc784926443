-- The server's configuration for vim.lsp.enable('gouji'), Neovim 0.11 and later.
local command = vim.g.gouji_cmd or 'gouji'

return {
  -- A string is the program alone, a list the whole command.
  cmd = type(command) == 'string' and { command, 'lsp' } or command,
  filetypes = { 'markdown', 'text' },
  root_markers = { '.gouji.json', '.git' },
  -- Neovim's filetype for plain text is not the protocol's name for it.
  get_language_id = function(_, filetype)
    return filetype == 'text' and 'plaintext' or filetype
  end,
}
