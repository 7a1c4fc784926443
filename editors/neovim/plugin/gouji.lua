-- Starts gouji for Markdown and plain text; it stays silent on whatever is not a 政府信息公开工作年度报告.
if vim.g.loaded_gouji then
  return
end
vim.g.loaded_gouji = true

if vim.fn.has('nvim-0.8') == 0 then
  -- Whoever edits something else need not hear of it.
  vim.cmd([[autocmd FileType markdown,text ++once echomsg 'gouji: 需要 Neovim 0.8 或更新的版本 (needs Neovim 0.8 or later)']])
  return
end

require('gouji.colours').define()
require('gouji.client').start()
require('gouji.commands').define()
