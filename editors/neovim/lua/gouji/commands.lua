-- The commands :Gouji…; what changes the text is done by the server, what makes a file or a page by the program.
local client = require('gouji.client')
local folder = require('gouji.folder')
local language = require('gouji.language')
local program = require('gouji.program')
local M = {}

local function uri()
  return vim.uri_from_bufnr(0)
end

local function position(attached)
  return vim.lsp.util.make_position_params(0, attached.offset_encoding).position
end

local function execute(name)
  return function()
    client.execute('gouji.server.' .. name, function()
      return { uri() }
    end)
  end
end

-- The tables of the form in their order, and what they hold.
local tables = {
  { 'disclosures', '表二 主动公开政府信息情况', 'Table 2: proactive disclosure' },
  { 'requests', '表三 收到和处理政府信息公开申请情况', 'Table 3: requests received and completed' },
  { 'reviews', '表四 政府信息公开行政复议、行政诉讼情况', 'Table 4: reviews and litigation' },
}

local table_names = vim.tbl_map(function(entry)
  return entry[1]
end, tables)

local function insert_table(name)
  client.execute('gouji.server.insertTable', function(attached)
    return { uri(), position(attached), name }
  end)
end

local function choose_table(command)
  if command.args ~= '' then
    if not vim.tbl_contains(table_names, command.args) then
      local names = table.concat(table_names, language.text('、', ', '))
      return language.notify('没有这张表：' .. command.args .. '；可选 ' .. names, 'no such table: ' .. command.args .. '; there are ' .. names)
    end
    return insert_table(command.args)
  end
  vim.ui.select(tables, {
    prompt = language.text('插入哪张表？', 'Which table?'),
    format_item = function(entry)
      return language.text(entry[2], entry[3])
    end,
  }, function(entry)
    if entry then
      insert_table(entry[1])
    end
  end)
end

local function insert_template()
  client.execute('gouji.server.insertReport', function(attached)
    return { uri(), position(attached) }
  end)
end

-- The path of a file beside this one.
local function beside(file, name)
  return vim.fn.fnamemodify(file, ':h') .. '/' .. name
end

-- What next year's report is called: this one's name with the year in it counted up, or put behind it.
local function name_of_next(file, year)
  local stem, ending = vim.fn.fnamemodify(file, ':t:r'), vim.fn.fnamemodify(file, ':e')
  local renamed, count = stem:gsub(tostring(year - 1), tostring(year))
  return (count > 0 and renamed or stem .. '-' .. year) .. (ending ~= '' and '.' .. ending or '')
end

function M.next_year()
  local file = vim.api.nvim_buf_get_name(0)
  if file == '' or vim.bo.modified then
    return language.notify('请先保存这份报告', 'save this report first')
  end
  local result = program.run_or_tell({ 'new', '--after', file })
  if not result then
    return
  end
  local year = tonumber(table.concat(result.output, '\n'):match('(20%d%d)%s*年'))
  local name = beside(file, name_of_next(file, year or os.date('%Y')))
  if vim.fn.filereadable(name) == 1 or vim.fn.bufloaded(name) == 1 then
    return language.notify('已经有 ' .. name, name .. ' already exists')
  end
  if result.output[#result.output] == '' then
    table.remove(result.output)
  end
  vim.cmd('edit ' .. vim.fn.fnameescape(name))
  vim.api.nvim_buf_set_lines(0, 0, -1, false, result.output)
end

local formats = { 'html', 'docx', 'csv', 'json' }

local function export(command)
  local format, target = command.fargs[1] or 'html', command.fargs[2]
  local file = vim.api.nvim_buf_get_name(0)
  if not target and file == '' then
    return language.notify('请先保存这份报告，或者写明导出到哪个文件', 'save this report first, or name the file to export to')
  end
  target = target and vim.fn.fnamemodify(vim.fn.expand(target), ':p') or vim.fn.fnamemodify(file, ':r') .. '.' .. format
  if vim.fn.filereadable(target) == 1 and not command.bang then
    return language.notify(
      '已经有 ' .. target .. '，要覆盖请用 :GoujiExport!',
      'there is a ' .. target .. ' already; :GoujiExport! replaces it'
    )
  end
  local lines = vim.api.nvim_buf_get_lines(0, 0, -1, false)
  local result = program.run_or_tell({ 'export', '-', '--format', format }, table.concat(lines, '\n') .. '\n')
  if not result then
    return
  end
  if not pcall(vim.fn.writefile, result.output, target, 'b') then
    return language.notify('写不进 ' .. target, 'cannot write ' .. target, vim.log.levels.ERROR)
  end
  language.notify('已导出到 ' .. target, 'exported to ' .. target, vim.log.levels.INFO)
end

-- Shows a text in a window of its own, which q closes.
local function show(name, lines)
  vim.cmd('botright new')
  vim.api.nvim_buf_set_lines(0, 0, -1, false, lines)
  vim.bo.buftype, vim.bo.bufhidden, vim.bo.swapfile, vim.bo.modifiable = 'nofile', 'wipe', false, false
  vim.api.nvim_buf_set_name(0, name .. ' #' .. vim.api.nvim_get_current_buf())
  vim.keymap.set('n', 'q', '<Cmd>close<CR>', { buffer = true })
end

-- The rule of the finding at the cursor, or else of the first one in its line.
local function rule_at_cursor()
  local line, column = unpack(vim.api.nvim_win_get_cursor(0))
  local found
  for _, finding in ipairs(vim.diagnostic.get(0, { lnum = line - 1 })) do
    if finding.source == 'gouji' then
      local covers = finding.col <= column and column < finding.end_col
      found = covers and finding.code or found or finding.code
    end
  end
  return found
end

local function explain(command)
  local rule = command.args ~= '' and command.args or rule_at_cursor()
  local result = program.run_or_tell(rule and { 'explain', rule } or { 'rules' })
  if result then
    show(rule and 'gouji explain ' .. rule or 'gouji rules', result.output)
  end
end

local function rule_names()
  local result = program.run({ 'rules' })
  local names = {}
  for _, line in ipairs(result and result.output or {}) do
    names[#names + 1] = line:match('^[%w-]+')
  end
  return names
end

local function open_log()
  local path = vim.lsp.log and vim.lsp.log.get_filename and vim.lsp.log.get_filename() or vim.lsp.get_log_path()
  vim.cmd('tabedit ' .. vim.fn.fnameescape(path))
end

-- Completes an argument from some words.
local function among(words)
  return function(lead)
    return vim.tbl_filter(function(word)
      return vim.startswith(word, lead)
    end, type(words) == 'function' and words() or words)
  end
end

local function completing_export(lead, line)
  -- After the format comes a file.
  if line:match('^%S+%s+%S+%s') then
    return vim.fn.getcompletion(lead, 'file')
  end
  return among(formats)(lead)
end

function M.define()
  local function define(name, action, chinese, english, options)
    options = vim.tbl_extend('error', { desc = language.text(chinese, english) }, options or {})
    vim.api.nvim_create_user_command('Gouji' .. name, action, options)
  end
  define('Table', choose_table, '插入空白的表二、表三或表四', 'insert a blank table', { nargs = '?', complete = among(table_names) })
  define('Template', insert_template, '插入全文模板', 'insert a blank report')
  define('Totals', execute('recalculateTotals'), '重新计算总计', 'recalculate the totals')
  define('StandardTables', execute('standardTables'), '转换为标准表格', 'convert all tables to standard tables')
  define('HtmlTables', execute('htmlTables'), '转换为 HTML 表格', 'convert all tables to HTML with merged cells')
  define('NextYear', M.next_year, '新建下一年度报告', "start next year's report")
  define('Export', export, '导出为网页、Word 文档、表格或数据', 'export as a web page, a Word document, a sheet or data', { nargs = '*', bang = true, complete = completing_export })
  define('Check', folder.check, '核对一个文件夹里的全部报告', 'check all reports in a folder', { nargs = '?', complete = 'dir' })
  define('Explain', explain, '说明一条规则', 'explain a rule', { nargs = '?', complete = among(rule_names) })
  define('Restart', client.restart, '重启服务', 'restart the server')
  define('Log', open_log, '查看日志', "open the client's log")
end

return M
