using System.Globalization;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Kinds;
using CommitteeBot.Understanding.Parts;
using Microsoft.Extensions.Logging.Abstractions;

namespace CommitteeBot.Benchmarks.Training;

/// <summary>
/// <c>-- train-parts [--out FILE [--only]] [--show]</c>: learns the weights of <see cref="PartModel"/> from
/// <c>lines-marked.txt</c>,
/// prints how it does on lines of writers that it was not trained on, and writes them.
/// </summary>
internal static class PartTraining
{
    private sealed record Row(MarkedLine Line, List<LineToken> Tokens, int[] States, float[][] Meanings);

    private static readonly PartLabel[] Labels = [.. Enum.GetValues<PartLabel>().Where(l => l != PartLabel.None)];

    public static async Task<int> RunAsync(string[] args)
    {
        using var encoder = new LazyEncoder(
            new EncoderSettings(
                true, Path.Combine(Path.GetTempPath(), "committeebot", "model"), Environment.ProcessorCount),
            NullLogger<LazyEncoder>.Instance);
        var rows = MarkedLine.Own().Select(line =>
        {
            var tokens = LineToken.Of(line.Text, line.Roster);
            return new Row(line, tokens, line.StatesOf(tokens), encoder.Get()!.EncodeWords(tokens.ConvertAll(t => t.Plain)));
        }).ToList();
        var held = new List<(Row Row, List<LinePart> Said)>();
        var left = args.Contains("--only") ? [] : rows.Select(r => r.Line.Writer).Distinct().ToList();
        foreach (var writer in left)
        {
            var model = Learn(rows.FindAll(r => r.Line.Writer != writer));
            var own = rows.FindAll(r => r.Line.Writer == writer)
                .ConvertAll(r => (r, LineWithParts.Of(r.Line.Text, r.Tokens, model.Read(r.Tokens, r.Line.Kind, r.Meanings))));
            Console.WriteLine($"writer {writer} left out: {Right(own)}");
            var plain = own.ConvertAll(o => (o.r, LineWithParts.Of(
                o.r.Line.Text, o.r.Tokens, model.Read(o.r.Tokens, o.r.Line.Kind, []))));
            Console.WriteLine($"    without meaning: {Right(plain)}");
            held.AddRange(own);
        }

        foreach (var kind in held.GroupBy(h => h.Row.Line.Kind).OrderBy(g => g.Key))
            Console.WriteLine($"{kind.Key}: {Right([.. kind])}");
        Console.WriteLine($"by the grammar: {ByGrammar(held.FindAll(h => h.Row.Line.Kind == LineKind.Log))}");
        if (args.Contains("--show"))
        {
            foreach (var (row, said) in held.Where(h => !Labels.All(l => Same(h.Row.Line.Parts, h.Said, l))))
                Console.WriteLine($"{row.Line.Kind} {row.Line.Text}\n    is   {Words(row.Line.Parts)}\n    read {Words(said)}");
        }

        if (Array.IndexOf(args, "--out") is >= 0 and var at)
        {
            await using var writer = File.CreateText(args[at + 1]);
            PartWeights.Write(Learn(rows), writer);
        }

        return 0;
    }

    private static PartModel Learn(List<Row> rows) =>
        PartLearner.Learn(rows.ConvertAll(r => (r.Tokens, r.Line.Kind, r.States, r.Meanings)));

    private static string Right(List<(Row Row, List<LinePart> Said)> held) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{held.Count} lines, all parts {held.Count(h => Labels.All(l => Same(h.Row.Line.Parts, h.Said, l)))}")
            + string.Concat(Labels.Select(label =>
            {
                var with = held.FindAll(h => Has(h.Row.Line.Parts, label) || Has(h.Said, label));
                return string.Create(
                    CultureInfo.InvariantCulture, $"; {label} {with.Count(h => Same(h.Row.Line.Parts, h.Said, label))} of {with.Count}");
            }));

    /// <summary>What the grammar of captured actions makes of the same lines.</summary>
    private static string ByGrammar(List<(Row Row, List<LinePart> Said)> held)
    {
        var (who, what) = (0, 0);
        foreach (var (row, _) in held)
        {
            var context = new CommandContext(new DateOnly(2026, 11, 24))
            {
                Roster = row.Line.Roster,
                People = [.. row.Line.Roster.SelectMany(p => p.Abbreviations.Append(p.Name).Concat(p.Offices))],
            };
            var read = CaptureReader.ReadAction(row.Line.Text, context);
            var owner = row.Line.Parts.Where(p => p.Label == PartLabel.Who).Select(p => p.Text).ToList();
            who += owner.Count == 0 ? read.Owner is null ? 1 : 0
                : read.Owner is { } said && (said == "me" ? owner.Exists(o => o.Length < 5) : owner.TrueForAll(
                    o => said.Contains(o, StringComparison.OrdinalIgnoreCase))) ? 1 : 0;
            what += string.Equals(read.Text, Only(row.Line.Parts, PartLabel.What), StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        }

        return string.Create(CultureInfo.InvariantCulture, $"{held.Count} lines; Who {who}; What {what}");
    }

    private static bool Has(IEnumerable<LinePart> parts, PartLabel label) => parts.Any(p => p.Label == label);

    private static bool Same(IEnumerable<LinePart> parts, IEnumerable<LinePart> others, PartLabel label) =>
        string.Equals(Only(parts, label), Only(others, label), StringComparison.OrdinalIgnoreCase);

    private static string Only(IEnumerable<LinePart> parts, PartLabel label) =>
        string.Join(" … ", parts.Where(p => p.Label == label).Select(p => p.Text.Trim(' ', '.', ',', '!')));

    private static string Words(IEnumerable<LinePart> parts) => string.Join(" | ", parts.Select(p => $"{p.Label}: {p.Text}"));
}
