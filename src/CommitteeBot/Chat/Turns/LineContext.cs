using System.Runtime.CompilerServices;
using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Committees;
using CommitteeBot.Language.Embeddings;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// What a line is read with: the bot's names, the committees in reach, and the people, who are read once a turn.
/// </summary>
internal sealed class LineContext(CommitteeDb db, TimeProvider clock, LazyEncoder encoder)
{
    /// <summary>Of this turn's line and its parts.</summary>
    private readonly Dictionary<string, float[][]> meanings = new(StringComparer.Ordinal);

    /// <summary>As long as the people of a committee are kept, so is what is made of them.</summary>
    private static readonly ConditionalWeakTable<IReadOnlyList<KnownPerson>, RosterNames> Names = [];

    private readonly RegisterAccess register = new(db, clock);

    public static CommandContext Of(Turn turn) => new(turn.Today)
    {
        BotNames = turn.Activity.Recipient?.Name is { Length: > 0 } name ? [name] : [],
        Committees = [.. turn.Speaker.Reach.Select(c => c.ToKnown())],
        Mentions = [.. Mention.People(turn.Activity).Select(m => m.Name).OfType<string>()],
    };

    public async Task<CommandContext> WithPeopleAsync(
        CommandContext context, long committee, CancellationToken cancellation)
    {
        var names = Names.GetValue(await register.PeopleAsync(committee, cancellation), NamesOf);
        return context with { People = names.All, Roster = names.Roster, Meanings = MeaningsOf };
    }

    private static RosterNames NamesOf(IReadOnlyList<KnownPerson> people)
    {
        List<KnownPerson> roster = [.. people.Where(p => !p.HasLeft)];
        return new RosterNames(
            [.. roster.SelectMany(p => p.Abbreviations.Concat(p.OtherNames).Append(p.Name))], roster);
    }

    private float[][] MeaningsOf(IReadOnlyList<string> words)
    {
        var line = string.Join(' ', words);
        return meanings.TryGetValue(line, out var known) ? known
            : meanings[line] = encoder.Get()?.EncodeWords(words) ?? [];
    }

    /// <summary>The letters before an action's number, where the number stands alone.</summary>
    public static string? Prefix(CommandContext context, long committee) =>
        context.Committees.FirstOrDefault(c => c.Id == committee)?.Prefix;

    private sealed record RosterNames(IReadOnlyList<string> All, IReadOnlyList<KnownPerson> Roster);
}
