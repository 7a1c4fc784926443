// @ts-check
import { language } from './words.js';

/** What CodeMirror says, in Chinese. @type {Record<string, string>} */
export const phrases =
  language === 'en'
    ? {}
    : {
        Find: '查找', Replace: '替换', next: '下一个', previous: '上一个', all: '全部', 'match case': '区分大小写', 'by word': '全字匹配', regexp: '正则',
        replace: '替换', 'replace all': '全部替换', close: '关闭', 'Go to line': '转到行', go: '转到', Completions: '可选', Diagnostics: '问题',
        'No diagnostics': '没有问题', 'current match': '当前匹配', 'on line': '在行', 'replaced $ matches': '替换了 $ 处', 'replaced match on line $': '替换了第 $ 行的一处',
        'Fold line': '折叠', 'Unfold line': '展开', 'Folded lines': '已折叠', 'Unfolded lines': '已展开', unfold: '展开', 'folded code': '已折叠', 'Control character': '控制字符',
        'Selection deleted': '已删除所选',
      };
