-- The gouji program, run for one thing and waited for.
local language = require('gouji.language')
local M = {}

-- The whole command that starts the server: vim.g.gouji_cmd is the program alone as a string, the whole command as a list.
function M.server_command()
  local command = vim.g.gouji_cmd or 'gouji'
  return type(command) == 'string' and { vim.fn.expand(command), 'lsp' } or command
end

-- The program, or nil where the server is reached in another way than by starting it.
function M.path()
  local command = M.server_command()
  local native = vim.lsp.config and vim.lsp.config.gouji
  if native and native.cmd then
    command = native.cmd
  end
  return type(command) == 'table' and command[1] or nil
end

function M.is_there()
  local path = M.path()
  return not path or vim.fn.executable(path) == 1
end

function M.tell_of_absence()
  local path = M.path() or 'gouji'
  language.notify_once(
    ('无法运行 %s；请装好并放入 PATH，或设置 vim.g.gouji_cmd。详情：:checkhealth gouji'):format(path),
    ('cannot run %s; put it on PATH, or set vim.g.gouji_cmd. More: :checkhealth gouji'):format(path)
  )
end

-- Runs a subcommand with these lines as its input. Gives the output and the messages, each as lines, and the exit code;
-- or nil where the program cannot be started.
function M.run(arguments, input)
  if not M.path() or vim.fn.executable(M.path()) == 0 then
    return nil
  end
  local command = { M.path() }
  vim.list_extend(command, arguments)
  vim.list_extend(command, { '--language', language.text('zh', 'en') })
  local output, messages = { '' }, { '' }
  local job = vim.fn.jobstart(command, {
    stdout_buffered = true,
    stderr_buffered = true,
    on_stdout = function(_, lines)
      output = lines
    end,
    on_stderr = function(_, lines)
      messages = lines
    end,
  })
  if job <= 0 then
    return nil
  end
  if input then
    vim.fn.chansend(job, input)
  end
  vim.fn.chanclose(job, 'stdin')
  local status = vim.fn.jobwait({ job }, 20000)[1]
  return { output = output, messages = vim.trim(table.concat(messages, '\n')), status = status }
end

-- As run, for a command that the user gave: what goes wrong is told, and nil given back.
function M.run_or_tell(arguments, input)
  local result = M.run(arguments, input)
  if not result then
    M.tell_of_absence()
    return nil
  end
  if result.status ~= 0 then
    local message = result.messages:gsub('^gouji: ', '')
    language.notify(message, message, vim.log.levels.ERROR)
    return nil
  end
  return result
end

return M
