using CommitteeBot.Benchmarks;
using CommitteeBot.Benchmarks.Copying;
using CommitteeBot.Benchmarks.Digests;
using CommitteeBot.Benchmarks.Nodes;
using CommitteeBot.Benchmarks.Pointing;
using CommitteeBot.Benchmarks.Reading;
using CommitteeBot.Benchmarks.Register;
using CommitteeBot.Benchmarks.Retrieval;
using CommitteeBot.Benchmarks.Tenants;
using CommitteeBot.Benchmarks.Training;

// dotnet run -c Release --project tests/CommitteeBot.Benchmarks -- <measure> [options]
var measures = new Dictionary<string, Func<string[], Task<int>>>(StringComparer.Ordinal)
{
    ["copy"] = CopyBenchmark.RunAsync,
    [CopyBenchmark.AnswersMeasure] = CopyBenchmark.AnswerAsync,
    ["digests"] = DigestBenchmark.RunAsync,
    ["lock"] = WriteLockBenchmark.RunAsync,
    ["nodes"] = NodesSoak.RunAsync,
    ["register"] = RegisterBenchmark.RunAsync,
    ["startup"] = StartUp.RunAsync,
    ["pointing"] = PointingBenchmark.RunAsync,
    ["tenant"] = TenantBenchmark.RunAsync,
    ["turns"] = Turns.RunAsync,
    ["retrieval"] = RetrievalBenchmark.RunAsync,
    ["reading"] = ReadingBenchmark.RunAsync,
    ["mutated"] = MutatedDocuments.RunAsync,
    ["train"] = TrainBenchmark.RunAsync,
    ["train-reading"] = CommitmentTraining.RunAsync,
    ["train-lines"] = LineTraining.RunAsync,
    ["train-parts"] = PartTraining.RunAsync,
};

if (args.Length > 0 && measures.TryGetValue(args[0], out var measure))
    return await measure(args[1..]);

Console.Error.WriteLine($"Name a measure: {string.Join(", ", measures.Keys)}");
return 2;
