using System.Globalization;

namespace CommitteeBot.Understanding.Parts;

/// <summary>
/// The weights of <see cref="PartModel"/> as a text: a line for each state's meaning, one for each state's
/// followers, then
/// a feature a line with the states that it tells for or against, in tenths.
/// </summary>
internal static class PartWeights
{
    public const float Tenth = .1f;

    private const string OfMeaning = "=meaning";
    private const string OfFollowers = "=follows";

    public static PartModel Read(TextReader reader)
    {
        var features = new Dictionary<string, sbyte[]>(StringComparer.Ordinal);
        var (meaning, follows) = (new List<float[]>(), new List<float[]>());
        while (reader.ReadLine() is { } line)
        {
            var tab = line.IndexOf('\t', StringComparison.Ordinal);
            var (name, values) = (line[..tab], line[(tab + 1)..]);
            if (name == OfMeaning)
                meaning.Add(Numbers(values));
            else if (name == OfFollowers)
                follows.Add(Numbers(values));
            else
                features[name] = Tenths(values);
        }

        return new PartModel(features, [.. meaning], [.. follows]);
    }

    public static void Write(PartModel model, TextWriter writer)
    {
        foreach (var state in model.Meaning)
            writer.Write($"{OfMeaning}\t{Text(state)}\n");
        foreach (var state in model.Follows)
            writer.Write($"{OfFollowers}\t{Text(state)}\n");
        foreach (var (feature, weights) in model.Weights.OrderBy(f => f.Key, StringComparer.Ordinal))
        {
            writer.Write($"{feature}\t" + string.Join(' ', weights.Select((weight, state) => (weight, state)).Where(f => f.weight != 0)
                .Select(f => string.Create(CultureInfo.InvariantCulture, $"{f.state}:{f.weight}"))) + "\n");
        }
    }

    private static string Text(float[] values) =>
        string.Join(' ', values.Select(v => v.ToString("0.##", CultureInfo.InvariantCulture)));

    private static float[] Numbers(string values) =>
        [.. values.Split(' ').Select(v => float.Parse(v, CultureInfo.InvariantCulture))];

    private static sbyte[] Tenths(string values)
    {
        var weights = new sbyte[PartModel.States];
        foreach (var value in values.Split(' '))
        {
            var colon = value.IndexOf(':', StringComparison.Ordinal);
            weights[int.Parse(value.AsSpan(0, colon), CultureInfo.InvariantCulture)] =
                sbyte.Parse(value.AsSpan(colon + 1), CultureInfo.InvariantCulture);
        }

        return weights;
    }
}
