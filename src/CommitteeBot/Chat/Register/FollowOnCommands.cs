using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Turns;
using CommitteeBot.Committees;
using CommitteeBot.Language;
using CommitteeBot.Register;
using CommitteeBot.Store;
using CommitteeBot.Understanding.Actions;
using CommitteeBot.Understanding.AskBack;
using Microsoft.EntityFrameworkCore;

namespace CommitteeBot.Chat.Register;

/// <param name="IsSure">True where it can only be the one.</param>
internal sealed record FollowOnCommand(IReadOnlyList<LikelyCommand> Commands, bool IsSure);

/// <summary>Finds the action that "that one" or "the drains one" means in this chat, and the command for it.</summary>
internal sealed class FollowOnCommands(CommitteeDb db, TimeProvider clock)
{
    /// <summary>Outside a meeting "that one" is one of these minutes.</summary>
    private static readonly TimeSpan Remembered = TimeSpan.FromMinutes(10);

    /// <summary>Two people who log so soon after one another may each mean their own.</summary>
    private static readonly TimeSpan AtOnce = TimeSpan.FromSeconds(60);

    private const int MaxOffered = 4;
    private const int MaxTitle = 50;

    /// <returns>Null where nothing here can be meant.</returns>
    public async Task<FollowOnCommand?> FindAsync(Turn turn, FollowOn follow, CancellationToken cancellation)
    {
        var isRunning = RunningMeeting.IsRunning(turn.Conversation, turn.Now);
        var since = isRunning ? turn.Conversation.MeetingSince!.Value : turn.Now - Remembered;
        var here = await new CallActions(db, clock).ReadAsync(
            turn.Caller, turn.CommitteeId!.Value, turn.Conversation.Id, since, cancellation);
        var (meant, isSure) = Meant(turn, follow, here);
        if (meant.Count == 0 && follow is { Subject: { } subject, IsOfCall: false } && (isRunning || here.Count > 0))
            (meant, isSure) = (await InRegisterAsync(turn, subject, cancellation), follow.Shows);
        return meant.Count == 0
            ? null
            : new FollowOnCommand(
                [.. meant.Take(MaxOffered).Select(m => Command(follow, m))], isSure && meant.Count == 1 && !follow.IsDoubtful);
    }

    private static (List<CallAction> Meant, bool IsSure) Meant(Turn turn, FollowOn follow, IReadOnlyList<CallAction> here)
    {
        if (follow.Subject is { } subject)
            return ([.. here.Where(a => IsAbout(a, subject))], true);
        if (QuotedMessage.From(turn.Activity)?.Id is { } quoted && here.FirstOrDefault(a => a.MessageId == quoted) is { } answered)
            return ([answered], true);
        if (here.Count == 0)
            return ([], false);
        var (last, me) = (here[0], turn.Caller.PersonId);
        return last.LastChangedBy != me && here.FirstOrDefault(a => a.LastChangedBy == me) is { } own
            && last.LastChangedAt - own.LastChangedAt < AtOnce
            ? ([last, own], false)
            : ([last], true);
    }

    /// <summary>An open action that was not logged in this call is never changed on its subject alone.</summary>
    private async Task<List<CallAction>> InRegisterAsync(Turn turn, string subject, CancellationToken cancellation)
    {
        var words = Words(subject).ToList();
        if (words.Count == 0)
            return [];
        var about = db.ActionsAbout(words);
        var rows = await db.ActionsFor(turn.Caller.Scope).AsNoTracking().Include(a => a.Committee)
            .Where(a => a.CommitteeId == turn.CommitteeId && about.Contains(a.Id)
                && (a.State == ActionState.Open || a.State == ActionState.InProgress))
            .OrderBy(a => a.DueKey).Take(MaxOffered).ToListAsync(cancellation);
        return rows.ConvertAll(a => new CallAction(a.Reference, a.Text, a.Owner, a.OwnerPersonId, a.LoggedAt, null, a.MessageId));
    }

    private static bool IsAbout(CallAction action, string subject)
    {
        var said = Words(action.Text).Select(PorterStemmer.Stem).ToHashSet(StringComparer.Ordinal);
        return Words(subject).Select(PorterStemmer.Stem).ToList() is { Count: > 0 } wanted && wanted.TrueForAll(said.Contains);
    }

    private static IEnumerable<string> Words(string text) =>
        Tokenizer.Tokenize(text).Select(t => t.Text).Where(w => !StopWords.Contains(w));

    private static LikelyCommand Command(FollowOn follow, CallAction action)
    {
        var line = follow.For(action.Reference.ToString(), action.Owner is { } owner ? WithoutOffice(owner) : null);
        var text = action.Text.Length <= MaxTitle ? action.Text : action.Text[..MaxTitle] + "…";
        return new LikelyCommand($"{char.ToUpperInvariant(line[0])}{line[1..]} – {text}", line);
    }

    private static string WithoutOffice(string owner) =>
        owner.IndexOf(" (", StringComparison.Ordinal) is var at and > 0 ? owner[..at] : owner;
}
