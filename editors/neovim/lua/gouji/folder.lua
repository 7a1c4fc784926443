-- All reports of a folder checked, and what is found as a quickfix list.
local language = require('gouji.language')
local program = require('gouji.program')
local M = {}

local kinds = { error = 'E', warning = 'W', information = 'I', hint = 'N' }

-- The byte, from 1, at which a column of a line stands that counts characters from 1.
local function byte(line, column)
  local place = vim.fn.byteidxcomp(line or '', column - 1)
  return place < 0 and 1 or place + 1
end

-- The entries for one file.
local function entries(file)
  local read, lines = pcall(vim.fn.readfile, file.path)
  lines = read and lines or {}
  return vim.tbl_map(function(finding)
    local from, to = finding.start, finding['end']
    return {
      filename = file.path,
      lnum = from.line,
      col = byte(lines[from.line], from.column),
      end_lnum = to.line,
      end_col = byte(lines[to.line], to.column),
      type = kinds[finding.severity],
      text = finding.message .. ' [' .. finding.rule .. ']',
    }
  end, file.findings or {})
end

-- Checks the folder that is named, or that of the file, as it stands on the disk.
function M.check(command)
  local file = vim.api.nvim_buf_get_name(0)
  local named = command.args ~= '' and vim.fn.expand(command.args) or file ~= '' and vim.fs.dirname(file) or vim.fn.getcwd()
  local folder = vim.fn.fnamemodify(named, ':p')
  local result = program.run({ 'check', '--format', 'json', '--fail-on', 'never', folder })
  if not result then
    return program.tell_of_absence()
  end
  local ok, answer = pcall(vim.json.decode, table.concat(result.output, '\n'))
  if not ok or type(answer) ~= 'table' or not answer.files or #answer.files == 0 then
    local message = result.messages:gsub('^gouji: ', '')
    return language.notify(message, message, vim.log.levels.ERROR)
  end
  local found, reports = {}, 0
  for _, checked in ipairs(answer.files) do
    reports = reports + (checked.report and 1 or 0)
    vim.list_extend(found, entries(checked))
  end
  vim.fn.setqflist({}, ' ', { title = 'gouji check ' .. folder, items = found })
  if #found > 0 then
    vim.cmd('botright copen')
  else
    vim.cmd('cclose')
  end
  language.notify(
    ('核对了 %d 份报告，%d 处问题'):format(reports, #found),
    ('%d reports checked, %d findings'):format(reports, #found),
    vim.log.levels.INFO
  )
end

return M
