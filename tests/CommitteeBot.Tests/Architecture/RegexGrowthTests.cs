using CommitteeBot.Tests.Support;
using System.Diagnostics;
using System.Globalization;
using System.Reflection;
using System.Text;
using System.Text.RegularExpressions;

namespace CommitteeBot.Tests.Architecture;

/// <summary>
/// Every regular expression of the program meets long hostile text, and none may take time that grows faster than the
/// text: one line of a document, or one message, could otherwise keep a processor busy for minutes.
/// </summary>
public sealed partial class RegexGrowthTests
{
    private const int Short = 5_000;
    private const int Long = 20_000;

    /// <summary>Linear growth is 4, quadratic growth 16.</summary>
    private const double MaxRatio = 9;
    private static readonly TimeSpan TooQuickToTell = TimeSpan.FromMilliseconds(60);

    private static readonly string[] Seeds =
    [
        " ", "\n", "a", "A", "1", "-", ".", ",", "(", "*", "#", "_", "é", "\t ", "a ", "A ", "a, ", "a. ", "1. ",
        "a b ", "a b, ", "Ab Cd ", "Ab, ", "A. ", "(a) ", "1 a ", "- ", "the ", "and ", "to ",
        "the a of the ", "a\n", " \n", "a-", "a'", "12/", "a@", "\ud83d\ude00 ", ": ", "; ", "Mr A ", "item 1 ",
    ];

    [Fact]
    public void No_expression_takes_time_that_grows_faster_than_the_text()
    {
        Assert.SkipUnless(Soak.Size(0, 1) == 1, "Times count only on a quiet machine: COMMITTEEBOT_SOAK=1 runs it.");
        Assert.True(Slowness(new Regex("a.*b"), "a") > MaxRatio, "This test would not see one that does.");
        var found = Expressions().ToList();
        Assert.True(found.Count > 300, $"only {found.Count} were found");
        var slow = found.AsParallel()
            .WithDegreeOfParallelism(2).Select(e => (e.Name, e.Regex, Seed: FirstSlow(e.Regex)))
            .Where(e => e.Seed is not null).ToList();
        Assert.True(slow.Count == 0, string.Join('\n', slow.Select(e => $"{e.Name} on {e.Seed}: {e.Regex}").Order()));
    }

    private static string? FirstSlow(Regex regex) =>
        Seeds.Concat(OwnWords(regex))
            .Where(seed => Slowness(regex, seed) > MaxRatio)
            .Select(seed => $"“{seed.Replace("\n", "\\n", StringComparison.Ordinal)}”").FirstOrDefault();

    /// <summary>What an expression looks for is what it goes furthest on.</summary>
    private static IEnumerable<string> OwnWords(Regex regex)
    {
        var words = Words()
            .Matches(Escapes().Replace(regex.ToString(), " ")).Select(m => m.Value).Distinct().Take(10).ToList();
        return words.Select(w => w + " ")
            .Append(string.Concat(words.Select(w => w + " "))).Append(string.Concat(words.Select(w => w + " 1 a ")))
            .Where(s => s.Length > 0);
    }

    private static double? Slowness(Regex regex, string seed)
    {
        var text = Repeated(seed, Long);
        if (Time(regex, text) < TooQuickToTell || Best(regex, text) is var whole && whole < TooQuickToTell)
            return null;
        return whole / Best(regex, Repeated(seed, Short));
    }

    private static TimeSpan Best(Regex regex, string text) => Enumerable.Range(0, 3).Min(_ => Time(regex, text));

    private static TimeSpan Time(Regex regex, string text)
    {
        var before = ThreadTime();
        try
        {
            regex.Count(text);
        }
        catch (RegexMatchTimeoutException)
        {
            return TimeSpan.FromMinutes(1);
        }

        return ThreadTime() - before;
    }

    /// <summary>Of the processor, where the system says so: on a busy machine the clock tells of the others.</summary>
    private static TimeSpan ThreadTime()
    {
        const string statistics = "/proc/thread-self/schedstat";
        return File.Exists(statistics)
            ? TimeSpan.FromTicks(
                long.Parse(File.ReadAllText(statistics).Split(' ')[0], CultureInfo.InvariantCulture) / 100)
            : Stopwatch.GetElapsedTime(0);
    }

    /// <summary>Ends in something else, for that is what makes an expression try everything.</summary>
    private static string Repeated(string seed, int length)
    {
        var text = new StringBuilder(length + seed.Length);
        while (text.Length < length - 1)
            text.Append(seed);
        return text.Append('§').ToString();
    }

    private static IEnumerable<(string Name, Regex Regex)> Expressions()
    {
        const BindingFlags all =
            BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.Public | BindingFlags.DeclaredOnly;
        foreach (
            var type in new[] { typeof(Program).Assembly,
                typeof(ActivityProtocol.Schema.Activity).Assembly }.SelectMany(a => a.GetTypes()))
        {
            if (type.Namespace == "System.Text.RegularExpressions.Generated" || type.ContainsGenericParameters)
                continue;
            foreach (
                var method in type.GetMethods(all).Where(
                    m =>
                        m.ReturnType == typeof(Regex)
                            && m.GetParameters().Length == 0
                            && m.GetCustomAttribute<GeneratedRegexAttribute>() is not null))
                yield return ($"{type.Name}.{method.Name}", (Regex)method.Invoke(null, null)!);
            foreach (var field in type.GetFields(all))
            {
                var value = typeof(Regex).IsAssignableFrom(field.FieldType)
                    || typeof(IEnumerable<Regex>).IsAssignableFrom(field.FieldType)
                    ? field.GetValue(null)
                    : null;
                foreach (var regex in value as IEnumerable<Regex> ?? (value is Regex one ? [one] : []))
                    yield return ($"{type.Name}.{field.Name}", regex);
            }
        }
    }

    [GeneratedRegex("[A-Za-z]{2,}")]
    private static partial Regex Words();

    [GeneratedRegex(@"\(\?<?[a-zA-Z]*>|\\p\{\w+\}|\\[a-zA-Z]")]
    private static partial Regex Escapes();
}
