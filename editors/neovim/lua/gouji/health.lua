-- :checkhealth gouji
local client = require('gouji.client')
local language = require('gouji.language')
local program = require('gouji.program')
local text = language.text
local M = {}

-- The names before Neovim 0.10 were others.
local function tell(kind, chinese, english, ...)
  local health = vim.health
  local say = health[kind] or health['report_' .. kind]
  say(text(chinese, english), ...)
end

local function check_neovim()
  local known = vim.version()
  local version = ('%d.%d.%d'):format(known.major, known.minor, known.patch)
  if vim.fn.has('nvim-0.8') == 0 then
    tell('error', 'Neovim ' .. version .. '：需要 0.8 或更新的版本', 'Neovim ' .. version .. ': 0.8 or later is needed')
  elseif client.is_native then
    tell('ok', 'Neovim ' .. version .. '，由 vim.lsp.enable() 启动', 'Neovim ' .. version .. ', started by vim.lsp.enable()')
  else
    tell('ok', 'Neovim ' .. version .. '，由自动命令启动', 'Neovim ' .. version .. ', started by an autocommand')
  end
end

local function check_program()
  local path = program.path()
  if not path then
    return tell('info', 'gouji 不由这里启动', 'gouji is not started from here')
  end
  if vim.fn.executable(path) == 0 then
    return tell('error', '找不到程序 ' .. path, 'the program ' .. path .. ' was not found', {
      text('装好 gouji 并放入 PATH', 'install gouji and put it on PATH'),
      text('或在 init.lua 里写 vim.g.gouji_cmd = "/路径/gouji"', 'or write vim.g.gouji_cmd = "/path/to/gouji" in init.lua'),
    })
  end
  local result = program.run({ '--version' })
  local version = result and result.status == 0 and result.output[1]
  if version then
    tell('ok', vim.fn.exepath(path) .. '：' .. version, vim.fn.exepath(path) .. ': ' .. version)
  else
    local why = result and result.messages or ''
    tell('error', vim.fn.exepath(path) .. ' 运行不了：' .. why, vim.fn.exepath(path) .. ' does not run: ' .. why)
  end
end

local function check_settings(file)
  local found = vim.fs.find('.gouji.json', { path = vim.fs.dirname(file), upward = true, type = 'file' })[1]
  if not found then
    return tell('info', '没有设置文件 .gouji.json', 'there is no settings file .gouji.json')
  end
  local read, contents = pcall(vim.fn.readfile, found)
  local ok = read and pcall(vim.fn.json_decode, contents)
  if ok then
    tell('ok', '设置文件：' .. found, 'settings: ' .. found)
  else
    tell('error', '设置文件不是正确的 JSON：' .. found, 'the settings are not valid JSON: ' .. found)
  end
end

-- What the program says of a buffer as it stands.
local function check_report(buffer)
  local lines = vim.api.nvim_buf_get_lines(buffer, 0, -1, false)
  local result = program.run({ 'check', '--format', 'json', '-' }, table.concat(lines, '\n') .. '\n')
  local ok, answer = pcall(vim.fn.json_decode, result and result.output or '')
  local verdict = ok and type(answer) == 'table' and answer.files and answer.files[1]
  if not verdict then
    return
  end
  if verdict.report ~= true then
    return tell('info', '不是政府信息公开工作年度报告，没有核对', 'not an annual report on government information disclosure: not checked')
  end
  local year = verdict.year ~= vim.NIL and tostring(verdict.year) or text('年度不明', 'year unknown')
  local body = verdict.body ~= vim.NIL and verdict.body or text('单位不明', 'body unknown')
  tell('ok', '是年度报告：' .. body .. '，' .. year, 'an annual report: ' .. body .. ', ' .. year)
end

local function check_buffer(buffer)
  local file = vim.api.nvim_buf_get_name(buffer)
  local start = vim.health.start or vim.health.report_start
  start(vim.fn.fnamemodify(file, ':~:.'))
  local attached = client.clients(buffer)[1]
  if attached then
    local root = attached.config.root_dir
    local where = root or text('单个文件', 'a single file')
    tell('ok', '已连上（' .. where .. '）', 'attached (' .. where .. ')')
  else
    tell('warn', '没有连上 gouji', 'gouji is not attached', {
      text('查看 :GoujiLog，改好以后 :GoujiRestart', 'see :GoujiLog, and :GoujiRestart once it is fixed'),
    })
  end
  check_report(buffer)
  check_settings(file)
end

function M.check()
  local start = vim.health.start or vim.health.report_start
  start(text('程序', 'Program'))
  check_neovim()
  check_program()
  local documents = vim.tbl_filter(function(buffer)
    return vim.api.nvim_buf_get_name(buffer) ~= ''
  end, client.documents())
  if #documents == 0 then
    start(text('文件', 'Files'))
    tell('info', '没有打开 Markdown 或纯文本文件', 'no Markdown or plain-text file is open')
  end
  vim.tbl_map(check_buffer, documents)
end

return M
