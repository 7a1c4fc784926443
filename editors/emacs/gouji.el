;;; gouji.el --- 核对政府信息公开工作年度报告 (annual reports on information disclosure)  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.3") (eglot "1.9"))

;;; Commentary:

;; 打开年度报告（Markdown 或纯文本）或空文件时由 Eglot 启动 gouji；其他文件、其他语言的服务都不受影响。
;; Starts gouji by Eglot where a file is such a report, or still empty, in Markdown or plain text, and leaves every other file and the
;; servers of other languages alone.

;;; Code:

(require 'eglot)

(defgroup gouji nil
  "核对政府信息公开工作年度报告 (check annual reports on government information disclosure)."
  :group 'text)

(defcustom gouji-command '("gouji" "lsp")
  "启动服务的命令 (the command that starts the server)."
  :type '(repeat string))

(defun gouji--contact (&rest _)
  "The command as it is when the server starts."
  gouji-command)

;; Eglot 1.9 leaves a name in another script than Latin as bytes, and then does not find the buffer that a repair is for.
(defun gouji--decoded (path)
  "PATH as text, where it is the bytes of UTF-8."
  (let ((bytes (and (stringp path) (ignore-errors (string-to-unibyte path)))))
    (if bytes (decode-coding-string bytes 'utf-8) path)))

(dolist (function '(eglot--uri-to-path eglot-uri-to-path))
  (when (fboundp function) (advice-add function :filter-return #'gouji--decoded)))

(defvar gouji-mode-map
  (let ((map (make-sparse-keymap)))
    ;; `text-mode' has the spelling of words there.
    (define-key map (kbd "C-M-i") #'completion-at-point)
    (define-key map (kbd "C-c g 2") #'gouji-insert-table-2)
    (define-key map (kbd "C-c g 3") #'gouji-insert-table-3)
    (define-key map (kbd "C-c g 4") #'gouji-insert-table-4)
    (define-key map (kbd "C-c g n") #'gouji-insert-report)
    (define-key map (kbd "C-c g t") #'gouji-recalculate-totals)
    (define-key map (kbd "C-c g s") #'gouji-standard-tables)
    map)
  "年报缓冲区里的键 (keys in the buffer of a report).")

(define-minor-mode gouji-mode
  "年报缓冲区：补全键和表格命令 (the buffer of a report: completion and table commands)."
  :lighter " 勾稽"
  :keymap gouji-mode-map)

(defun gouji-report-p ()
  "Whether the buffer opens with the title of a report, even if broken over lines."
  (save-excursion
    (save-restriction
      (widen)
      (goto-char (point-min))
      (let ((opening (buffer-substring-no-properties (point-min) (min (point-max) 2000))))
        (string-match-p "政府信息公开工作年度报告" (replace-regexp-in-string "[[:space:]\n\r]+" "" opening))))))

(defun gouji--text-p ()
  "Whether the buffer is Markdown or plain text, and no other language that derives from text."
  (or (eq major-mode 'text-mode) (derived-mode-p 'markdown-mode)))

(defun gouji-ensure ()
  "Start gouji where the buffer visits a report, or a file that is still empty."
  (when (and buffer-file-name (gouji--text-p) (or (zerop (buffer-size)) (gouji-report-p)))
    (if (executable-find (car gouji-command))
        (progn
          ;; Here alone, since whatever derives from `text-mode' would find it there too.
          (setq-local eglot-server-programs
                      (append '(((markdown-mode :language-id "markdown") . gouji--contact)
                                ((text-mode :language-id "plaintext") . gouji--contact))
                              eglot-server-programs))
          (gouji-mode 1)
          (eglot-ensure))
      (message "gouji: 找不到程序 %s，请装好并放入 PATH (not found; put it on PATH)" (car gouji-command)))))

;; `markdown-mode' runs this too.
(add-hook 'text-mode-hook #'gouji-ensure)

(defun gouji--execute (command &rest arguments)
  "Have the server do COMMAND in this buffer with further ARGUMENTS."
  (let ((server (or (eglot-current-server) (user-error "gouji: 没有在运行 (not running)")))
        ;; The user has asked for it just now.
        (eglot-confirm-server-initiated-edits nil))
    (jsonrpc-request server :workspace/executeCommand
                     (list :command (concat "gouji.server." command)
                           :arguments (vconcat (list (plist-get (eglot--TextDocumentIdentifier) :uri)) arguments)))))

(defun gouji-insert-table-2 ()
  "插入表二 (insert table 2)."
  (interactive)
  (gouji--execute "insertTable" (eglot--pos-to-lsp-position) "disclosures"))

(defun gouji-insert-table-3 ()
  "插入表三 (insert table 3)."
  (interactive)
  (gouji--execute "insertTable" (eglot--pos-to-lsp-position) "requests"))

(defun gouji-insert-table-4 ()
  "插入表四 (insert table 4)."
  (interactive)
  (gouji--execute "insertTable" (eglot--pos-to-lsp-position) "reviews"))

(defun gouji-insert-report ()
  "插入全文模板 (insert a blank report)."
  (interactive)
  (gouji--execute "insertReport" (eglot--pos-to-lsp-position)))

(defun gouji-recalculate-totals ()
  "重新计算总计 (recalculate the totals)."
  (interactive)
  (gouji--execute "recalculateTotals"))

(defun gouji-standard-tables ()
  "转换为标准表格 (convert to standard tables)."
  (interactive)
  (gouji--execute "standardTables"))

(provide 'gouji)

;;; gouji.el ends here
