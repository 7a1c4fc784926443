;;; gouji.el --- 核对政府信息公开工作年度报告 (annual reports on information disclosure)  -*- lexical-binding: t; -*-

;; Package-Requires: ((emacs "26.3") (eglot "1.9"))

;;; Commentary:

;; 打开年度报告（Markdown 或纯文本）时由 Eglot 启动 gouji；其他文件不受影响。
;; Starts gouji by Eglot where a file is such a report, in Markdown or plain text, and leaves every other file alone.

;;; Code:

(require 'eglot)

(defgroup gouji nil
  "核对政府信息公开工作年度报告 (annual reports on information disclosure)."
  :group 'text)

(defcustom gouji-command '("gouji" "lsp")
  "启动服务的命令 (the command that starts the server)."
  :type '(repeat string))

(defun gouji--contact (&rest _)
  "The command as it is when the server starts."
  gouji-command)

;; The one that is added last is looked at first; `markdown-mode' is a kind of `text-mode'.
(add-to-list 'eglot-server-programs '((text-mode :language-id "plaintext") . gouji--contact))
(add-to-list 'eglot-server-programs '((markdown-mode :language-id "markdown") . gouji--contact))

(defun gouji-report-p ()
  "Whether the buffer opens with the title of a report, even if broken over lines."
  (save-excursion
    (save-restriction
      (widen)
      (goto-char (point-min))
      (let ((opening (buffer-substring-no-properties (point-min) (min (point-max) 2000))))
        (string-match-p "政府信息公开工作年度报告" (replace-regexp-in-string "[[:space:]\n\r]+" "" opening))))))

(defun gouji-ensure ()
  "Start gouji where the buffer visits a report."
  (when (and buffer-file-name (gouji-report-p))
    (if (executable-find (car gouji-command))
        (eglot-ensure)
      (message "gouji: 找不到程序 %s，请装好并放入 PATH (not found; put it on PATH)" (car gouji-command)))))

;; `markdown-mode' runs this too.
(add-hook 'text-mode-hook #'gouji-ensure)

(provide 'gouji)

;;; gouji.el ends here
