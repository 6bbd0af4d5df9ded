using System.Globalization;
using System.Text.Json;
using CommitteeBot.Minutes.Parsing;
using CommitteeBot.Minutes.Parsing.Actions;
using CommitteeBot.Minutes.Parsing.Actions.Commitments;
using CommitteeBot.Minutes.Parsing.Items;
using CommitteeBot.Minutes.Parsing.Lines;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// <c>-- train-reading --shared FOLDER [--out FILE] [--show]</c>: learns the weights of <see cref="CommitmentModel"/>
/// from the labelled documents and from <c>commitments.txt</c>, prints how it does on a body that it was not trained
/// on,
/// and writes them.
/// </summary>
internal static class CommitmentTraining
{
    private static readonly JsonSerializerOptions Readable = new(JsonSerializerOptions.Web) { WriteIndented = true };

    private static readonly (string Body, string Documents, string Labels)[] Sets =
    [
        ("police", "minutes", "gold/minutes"),
        ("other", "minutes-other", "gold/other"),
        ("parish", "archives/parish-council", "gold/archives/parish-council/records"),
        ("joint", "archives/joint-policing", "gold/archives/joint-policing/records"),
    ];

    /// <summary>
    /// Precision first: what is proposed to an officer is worth their time. It is asked of the bodies but the one with
    /// most sentences, which would decide alone.
    /// </summary>
    private const double MinPrecision = .8;
    private const int Rounds = 3;
    private const string Invented = "invented";

    private sealed record Row(string Body, string Text, IReadOnlyList<double[]> Commitments, bool IsAction);

    public static async Task<int> RunAsync(string[] args)
    {
        if (Option(args, "--shared") is not { } shared)
        {
            await Console.Error.WriteLineAsync("train-reading --shared FOLDER [--out FILE] [--show]");
            return 2;
        }

        var rows = Sets
            .SelectMany(s => Rows(s.Body, Path.Combine(shared, s.Documents), Path.Combine(shared, s.Labels)))
            .Concat(Examples()).ToList();
        var held = new List<(Row Row, double Likelihood)>();
        foreach (var body in rows.Select(r => r.Body).Distinct().ToList())
        {
            if (body == Invented)
                continue;
            var weights = Learn(rows.FindAll(r => r.Body != body));
            var own = rows.FindAll(r => r.Body == body).ConvertAll(r => (r, Best(r, weights).Likelihood));
            held.AddRange(own);
            Print(body, own);
        }

        Print("all, each left out", held);
        var largest = held.GroupBy(h => h.Row.Body).MaxBy(g => g.Count())!.Key;
        var rest = held.FindAll(h => h.Row.Body != largest);
        Print($"all but {largest}", rest);
        var least = Least(rest);
        var learned = Learn(rows);
        if (args.Contains("--show"))
        {
            var invented = rows.FindAll(r => r.Body == Invented).Select(r => (Row: r, Best(r, learned).Likelihood));
            foreach (var (row, likelihood) in held.Concat(invented).Where(h => (h.Likelihood >= least) != h.Row.IsAction))
                Console.WriteLine(string.Create(
                    CultureInfo.InvariantCulture,
                    $"{(row.IsAction ? "missed" : "wrong")} {row.Body} {likelihood:0.00} {row.Text}"));
        }

        if (Option(args, "--out") is { } output)
        {
            var named = CommitmentFeatures.Names.Zip(learned).Where(p => Math.Abs(p.Second) >= .01)
                .ToDictionary(p => p.First, p => Math.Round(p.Second, 2));
            var model = new CommitmentModel(named, least);
            await File.WriteAllTextAsync(output, JsonSerializer.Serialize(model, Readable) + "\n");
        }

        return 0;
    }

    private static IEnumerable<Row> Rows(string body, string documents, string labels)
    {
        foreach (var file in Directory.EnumerateFiles(labels, "*.json").Order(StringComparer.Ordinal))
        {
            var name = Path.GetFileName(file).Replace(".gold.json", "", StringComparison.Ordinal)
                .Replace(".json", "", StringComparison.Ordinal);
            var document = Directory.EnumerateFiles(documents, name + ".*").First();
            var actions = LabelledAction.Read(file);
            var outline = MinutesOutline.Read(new DocumentText(File.ReadAllText(document).Split('\n'), null, "text"));
            foreach (var sentence in ActionReader.Sentences(outline.Items, outline.Attendance))
            {
                var said = actions.FindAll(a => a.IsIn(sentence.Text));
                if (sentence.Commitments.Count > 0 && (said.Count == 0 || said.Exists(a => !a.IsDoubtful)))
                    yield return new Row(
                        body == "other" ? $"other {name}" : body, sentence.Text,
                        [.. sentence.Commitments.Select(c => c.Features)], said.Count > 0);
            }
        }
    }

    private static IEnumerable<Row> Examples()
    {
        using var stream = typeof(CommitmentTraining).Assembly.GetManifestResourceStream("commitments.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            if (line.Length < 3 || line[0] is not ('+' or '-'))
                continue;
            var block = new Block { Text = line[2..], Starts = [(0, 1)] };
            foreach (var sentence in ProseActions.Sentences(
                new ParsedItem("1", "Business", 1, [], [block]), [], new KnownPeople([])))
            {
                if (sentence.Commitments.Count > 0)
                    yield return new Row(
                        Invented, sentence.Text, [.. sentence.Commitments.Select(c => c.Features)], line[0] == '+');
                else if (line[0] == '+')
                    Console.WriteLine($"no commitment found: {line}");
            }
        }
    }

    /// <summary>
    /// A sentence is as likely an action as its likeliest commitment, which the last round's weights choose.
    /// </summary>
    private static double[] Learn(List<Row> rows)
    {
        double[] weights = new double[CommitmentFeatures.Names.Count];
        for (var round = 0; round < Rounds; round++)
            weights = CommitmentLearner.Learn([.. rows.Select(r => (Best(r, weights).Features, r.IsAction))]);
        return weights;
    }

    private static (double[] Features, double Likelihood) Best(Row row, double[] weights) =>
        row.Commitments
            .Select(x => (x, Likelihood: 1 / (1 + Math.Exp(-x.Zip(weights, (v, w) => v * w).Sum()))))
            .MaxBy(p => p.Likelihood);

    private static void Print(string name, List<(Row Row, double Likelihood)> held)
    {
        var actions = held.Count(h => h.Row.IsAction);
        var at = new List<string>();
        foreach (var least in new[] { .3, .4, .5, .6, .7, .8 })
        {
            var given = held.FindAll(h => h.Likelihood >= least);
            at.Add(string.Create(
                CultureInfo.InvariantCulture,
                $"{least:0.00}: {given.Count(h => h.Row.IsAction)}/{given.Count}"));
        }

        Console.WriteLine(
            $"{name}: {held.Count} sentences, {actions} actions; right of proposed from {string.Join(", ", at)}");
    }

    private static double Least(List<(Row Row, double Likelihood)> held)
    {
        var least = .9;
        for (var at = .9; at >= .5; at -= .02)
        {
            var given = held.FindAll(h => h.Likelihood >= at);
            if (given.Count(h => h.Row.IsAction) >= MinPrecision * given.Count)
                least = at;
        }

        return Math.Round(least, 2);
    }

    private static string? Option(string[] args, string name) =>
        Array.IndexOf(args, name) is >= 0 and var at && at + 1 < args.Length ? args[at + 1] : null;
}
