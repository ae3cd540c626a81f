import Glibc

extension BilingualText {
  /// What the operating system means by a number that it left in `errno`. The C library has the words in Chinese only
  /// where its locales are installed, so the usual ones stand here.
  package init(systemError code: Int32) {
    let english = String(cString: strerror(code))
    self.init(english, chineseErrors[code] ?? english)
  }
}

private let chineseErrors: [Int32: String] = [
  EPERM: "不允许的操作", ENOENT: "没有该文件或文件夹", EIO: "输入或输出错误", EBADF: "文件描述符无效", EAGAIN: "资源暂时不可用",
  ENOMEM: "内存不足", EACCES: "权限不足", EBUSY: "设备或资源正被占用", EEXIST: "文件已存在", EXDEV: "不能跨设备操作",
  ENODEV: "没有该设备", ENXIO: "没有该设备或地址", ENOTDIR: "不是文件夹", EISDIR: "是一个文件夹", EINVAL: "参数无效",
  ENFILE: "系统打开的文件过多", EMFILE: "打开的文件过多", EFBIG: "文件过大", ENOSPC: "设备上没有剩余空间", EROFS: "文件系统只读",
  EPIPE: "管道已断开", ENAMETOOLONG: "文件名过长", ENOTEMPTY: "文件夹非空", ELOOP: "符号链接层数过多", EDQUOT: "超出磁盘配额",
  ETXTBSY: "文件正被执行",
]
