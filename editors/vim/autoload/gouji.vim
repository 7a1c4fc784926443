" gouji for Vim by ALE: https://github.com/dense-analysis/ale (Debian: apt install vim-ale).

" The program that ALE starts.
let g:gouji_executable = get(g:, 'gouji_executable', 'gouji')

" Registers the server for a file type of ALE's, which takes all columns for bytes: without the option its edits would hit other places.
function! gouji#Define(filetype) abort
  call ale#linter#Define(a:filetype, {
  \   'name': 'gouji',
  \   'lsp': 'stdio',
  \   'executable': {buffer -> g:gouji_executable},
  \   'command': '%e lsp',
  \   'language': a:filetype ==# 'markdown' ? 'markdown' : 'plaintext',
  \   'project_root': function('gouji#Root'),
  \   'initialization_options': {'positionEncoding': 'utf-8'},
  \ })
endfunction

" The folder that settings count for: the nearest with .gouji.json or .git, else that of the file.
function! gouji#Root(buffer) abort
  let l:settings = ale#path#FindNearestFile(a:buffer, '.gouji.json')
  if !empty(l:settings) | return fnamemodify(l:settings, ':h') | endif
  let l:repository = ale#path#FindNearestDirectory(a:buffer, '.git')
  if !empty(l:repository) | return fnamemodify(l:repository, ':h:h') | endif
  return fnamemodify(bufname(a:buffer), ':p:h')
endfunction
