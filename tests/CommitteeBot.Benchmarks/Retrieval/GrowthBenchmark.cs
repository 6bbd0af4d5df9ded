namespace CommitteeBot.Benchmarks.Retrieval;
internal static class GrowthBenchmark { public static Task<int> RunAsync(int n) => Task.FromResult(n); }
