import COnnxRuntime
import Glibc

/// A model of ONNX Runtime with one input and one output of floating-point numbers.
///
/// The library is opened while the program runs. It reads in the calling thread alone, so that a copy of the process
/// reads on, and keeps no memory between two runs. From 1.32 on it tells its makers of every session and run, over the
/// network and in threads of its own; it is told not to before it begins, and has no thread but those that read.
final class OnnxModel {
  /// An array of numbers with its shape, the last index running fastest.
  struct Tensor {
    var shape: [Int]
    var values: [Float]
  }

  private let functions: onnx_functions
  private let environment: OpaquePointer
  private let session: OpaquePointer
  private let memory: OpaquePointer
  private let allocator: OpaquePointer
  private let input: String
  private let output: String

  /// - Parameters:
  ///   - library: the path of ONNX Runtime.
  ///   - path: of the model.
  /// - Returns: nil where either cannot be opened.
  init?(library: String, path: String) {
    // Read as the environment is made; the function below is for what it would tell later.
    setenv("ORT_DISABLE_TELEMETRY", "1", 1)
    guard let handle = dlopen(library, RTLD_NOW | RTLD_LOCAL), let symbol = dlsym(handle, "OrtGetApiBase"),
      let base = unsafeBitCast(symbol, to: onnx_get_base.self)()?.pointee,
      let table = base.functions(UInt32(onnx_table_version))
    else { return nil }
    functions = table.pointee
    func made(_ make: (UnsafeMutablePointer<OpaquePointer?>) -> OpaquePointer?) -> OpaquePointer? {
      var result: OpaquePointer?
      if let status = make(&result) {
        table.pointee.release_status(status)
        return nil
      }
      return result
    }
    guard let environment = made({ table.pointee.create_environment(Int32(onnx_log_errors), "yusuan", $0) }),
      let options = made({ table.pointee.create_session_options($0) })
    else { return nil }
    defer { table.pointee.release_session_options(options) }
    for status in [
      table.pointee.disable_telemetry(environment), table.pointee.set_threads(options, 1),
      table.pointee.disable_arena(options),
      table.pointee.disable_memory_pattern(options),
      table.pointee.set_optimization(options, Int32(onnx_all_optimizations)),
    ] where status != nil {
      table.pointee.release_status(status)
    }
    guard let session = made({ table.pointee.create_session(environment, path, options, $0) }),
      let allocator = made({ table.pointee.default_allocator($0) }),
      let memory = made({
        table.pointee.create_cpu_memory_info(
          Int32(onnx_device_allocator), Int32(onnx_default_memory), $0)
      })
    else { return nil }
    func name(_ ask: (UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>) -> OpaquePointer?) -> String? {
      var text: UnsafeMutablePointer<CChar>?
      if let status = ask(&text) {
        table.pointee.release_status(status)
        return nil
      }
      defer { _ = table.pointee.allocator_free(allocator, text) }
      return text.map { String(cString: $0) }
    }
    guard let input = name({ table.pointee.input_name(session, 0, allocator, $0) }),
      let output = name({ table.pointee.output_name(session, 0, allocator, $0) })
    else { return nil }
    self.environment = environment
    self.session = session
    self.allocator = allocator
    self.memory = memory
    self.input = input
    self.output = output
  }

  deinit {
    functions.release_memory_info(memory)
    functions.release_session(session)
  }

  /// What the model says about itself under a word; nil where it says nothing.
  func metadata(_ key: String) -> String? {
    var all: OpaquePointer?
    guard succeeds(functions.metadata(session, &all)), let all else { return nil }
    defer { functions.release_metadata(all) }
    var text: UnsafeMutablePointer<CChar>?
    guard succeeds(functions.custom_metadata(all, allocator, key, &text)), let text else { return nil }
    defer { _ = functions.allocator_free(allocator, text) }
    return String(cString: text)
  }

  /// - Parameter read: is given the output's shape and values, where they stand: they are large.
  /// - Returns: what it gives; nil where the model refuses the input.
  func run<Result>(_ tensor: Tensor, _ read: (_ shape: [Int], _ values: UnsafeBufferPointer<Float>) -> Result?)
    -> Result?
  {
    var values = tensor.values
    return values.withUnsafeMutableBytes { bytes in
      var value: OpaquePointer?
      let shape = tensor.shape.map(Int64.init)
      guard
        succeeds(
          functions.create_tensor(
            memory, bytes.baseAddress, bytes.count, shape, shape.count, Int32(onnx_float), &value)),
        let value
      else { return nil }
      defer { functions.release_value(value) }
      var result: OpaquePointer?
      let isRun = input.withCString { input in
        output.withCString { output in
          var (inputs, outputs): ([UnsafePointer<CChar>?], [UnsafePointer<CChar>?]) = ([input], [output])
          var given: [OpaquePointer?] = [value]
          return succeeds(functions.run(session, nil, &inputs, &given, 1, &outputs, 1, &result))
        }
      }
      guard isRun, let result else { return nil }
      defer { functions.release_value(result) }
      return contents(of: result).flatMap { read($0.shape, $0.values) }
    }
  }

  private func contents(of value: OpaquePointer) -> (shape: [Int], values: UnsafeBufferPointer<Float>)? {
    var info: OpaquePointer?
    guard succeeds(functions.shape(value, &info)), let info else { return nil }
    defer { functions.release_shape(info) }
    var count = 0
    guard succeeds(functions.dimension_count(info, &count)) else { return nil }
    var shape = [Int64](repeating: 0, count: count)
    var data: UnsafeMutableRawPointer?
    guard succeeds(functions.dimensions(info, &shape, count)), succeeds(functions.tensor_data(value, &data)),
      let data, shape.allSatisfy({ $0 >= 0 })
    else { return nil }
    let size = shape.reduce(1) { $0 * Int($1) }
    return (shape.map(Int.init), UnsafeBufferPointer(start: data.assumingMemoryBound(to: Float.self), count: size))
  }

  private func succeeds(_ status: OpaquePointer?) -> Bool {
    guard let status else { return true }
    functions.release_status(status)
    return false
  }
}
