-- Does in Neovim what a drafter does to draft.md in the current folder, and writes what the
-- drafter would see to result.json. Every wait is bounded, and an error ends Neovim too.

local function await(what, condition)
  assert(vim.wait(20000, condition, 5), 'waited in vain for ' .. what)
end

local function text()
  return table.concat(vim.api.nvim_buf_get_lines(0, 0, -1, false), '\n')
end

local function findings()
  return vim.tbl_map(function(found)
    return { rule = found.code, line = found.lnum, start = found.col, stop = found.end_col }
  end, vim.diagnostic.get(0))
end

local function await_findings(count)
  await(count .. ' findings', function()
    return #vim.diagnostic.get(0) == count
  end)
  return findings()
end

local function text_after(what, change)
  local before = text()
  change()
  await(what, function()
    return text() ~= before
  end)
  return text()
end

local function go_to(rule)
  for _, found in ipairs(findings()) do
    if found.rule == rule then
      vim.api.nvim_win_set_cursor(0, { found.line + 1, found.start })
    end
  end
end

local function drive(seen)
  local folder = vim.fn.fnamemodify(debug.getinfo(1, 'S').source:sub(2), ':p:h')
  -- A menu is answered with the entry that is wanted, else with its first; a question with yes.
  local wanted
  vim.ui.select = function(items, options, choose)
    for place, item in ipairs(items) do
      if wanted and options.format_item(item):find(wanted, 1, true) then
        return choose(item, place)
      end
    end
    seen.asked = options.prompt
    choose(items[1], 1)
  end
  vim.fn.inputlist = function(lines)
    seen.asked = lines[1]
    return 1
  end
  vim.cmd('filetype on')
  dofile(folder .. '/resolint.lua')
  vim.cmd('edit draft.md')

  await('findings', function()
    return #vim.diagnostic.get(0) > 0
  end)
  seen.findings = findings()
  seen.servers = vim.api.nvim_get_proc_children(vim.fn.getpid())

  go_to('operative-verb-not-bold')
  seen.fixed_one = text_after('the quick fix', vim.lsp.buf.code_action)
  seen.findings_left = await_findings(#seen.findings - 1)

  seen.fixed_all = text_after('all fixes', function()
    vim.cmd('ResolintFixAll')
  end)
  await_findings(0)

  for _, act in ipairs({ 'delete_certain', 'delete_doubtful' }) do
    wanted = act == 'delete_certain' and '删除第 2 段' or '删除第 1 段'
    vim.fn.search(act == 'delete_certain' and '^2\\. ' or '^1\\. ', 'cw')
    seen[act] = text_after(act, vim.lsp.buf.code_action)
  end
end

local seen = {}
local well, problem = xpcall(drive, debug.traceback, seen)
seen.problem = not well and problem or nil
vim.fn.writefile({ vim.fn.json_encode(seen) }, 'result.json')
vim.cmd('qa!')
