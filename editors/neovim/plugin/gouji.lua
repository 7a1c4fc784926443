-- Starts gouji for Markdown and plain text; it stays silent on whatever is not a 政府信息公开工作年度报告.
if vim.g.loaded_gouji then
  return
end
vim.g.loaded_gouji = true

local is_current = vim.fn.has('nvim-0.11') == 1

local function warn(chinese, english)
  local message = vim.v.lang:find('^en') and english or chinese
  vim.notify_once('gouji: ' .. message, vim.log.levels.WARN)
end

local function check()
  if not is_current then
    return warn('需要 Neovim 0.11 或更新的版本', 'needs Neovim 0.11 or later')
  end
  local program = vim.lsp.config.gouji.cmd
  program = type(program) == 'table' and program[1]
  if program and vim.fn.executable(program) == 0 then
    warn(
      ('无法运行 %s；请装好并放入 PATH，或设置 vim.g.gouji_cmd'):format(program),
      ('cannot run %s; put it on PATH, or set vim.g.gouji_cmd'):format(program)
    )
  end
end

if is_current then
  vim.lsp.enable('gouji')
end

-- Whoever edits something else need not hear of it.
vim.api.nvim_create_autocmd('FileType', { pattern = { 'markdown', 'text' }, callback = check })
