using BenchmarkDotNet.Running;
using PaperGraph.Benchmarks;

if (args is ["throughput", ..]) return Throughput.Run(args[1..]);
if (args is ["network", ..]) return NetworkRewriter.Run(args[1..]);
if (args is ["analysis", ..]) return AnalysisThroughput.Run();
BenchmarkSwitcher.FromAssembly(typeof(Throughput).Assembly).Run(args);
return 0;
