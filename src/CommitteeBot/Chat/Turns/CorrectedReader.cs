using ActivityProtocol.Schema;
using CommitteeBot.Chat.Audience;
using CommitteeBot.Chat.Register;
using CommitteeBot.Committees;
using CommitteeBot.Language.Dates;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Calendar;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Chat.Turns;

/// <summary>Puts right by a line's kind and its parts what was read of it by how it is put.</summary>
internal sealed class CorrectedReader(LineContext lines, KindReader kinds, ActionsOfSubject named)
{
    /// <summary>From this likelihood on an action that is there is changed, and none is logged.</summary>
    private const double ChangesFrom = .55;

    private const int MaxOffered = 4;

    /// <returns>Null where it can stay.</returns>
    public async Task<Intent?> ReadAsync(
        Turn turn, CommandContext context, Intent? intent, CancellationToken cancellation) =>
        turn.CommitteeId is not { } committee ? null : intent switch
        {
            AssignActionIntent { Owner: { Length: > 0 } owner } =>
                await OwnerOtherwiseAsync(turn, context, owner, committee, cancellation),
            GiveApologiesIntent or MoveMeetingIntent =>
                await MeetingOtherwiseAsync(turn, context, intent, committee, cancellation),
            LogActionsIntent logged => await OtherwiseAsync(turn, context, committee, cancellation)
                ?? await RepeatedAsync(turn, context, logged, committee, cancellation),
            _ => null,
        };

    /// <summary>
    /// "12 is badly put. Change the wording to …": what a sentence asks of the one action that another numbers.
    /// </summary>
    public Intent? OfOtherSentence(string sentence, Turn turn, CommandContext context) =>
        turn.CommitteeId is { } committee && kinds.Likeliest(sentence) is var kind && kind.ChangesAction()
            && CommandFromParts.IsPlain(kind, sentence)
            && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count == 1
            && KindReader.Command(kind, turn.Text, context, committee) is { } command
            ? CommandReader.Read(command, context)
            : null;

    /// <summary>
    /// "I'll take 11 off Rosalind" is put as something to be done, and numbers an action that is there; "I am sorry
    /// to say
    /// that I can't come" is, and sends apologies: what it is for decides, unless it says that it is an action.
    /// </summary>
    private async Task<Intent?> OtherwiseAsync(
        Turn turn, CommandContext context, long committee, CancellationToken cancellation)
    {
        if (CaptureReader.IsExplicit(turn.Text)
            || kinds.Of(turn.Text) is not [var (kind, likelihood), ..]
            || !(kind == LineKind.Apologies
                ? likelihood >= KindReader.SureFrom && CommandFromParts.IsPlain(kind, turn.Text)
                : IsOfNumbered(kind, likelihood, turn, context, committee)))
            return null;
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        return KindReader.Command(kind, turn.Text, context, committee) is { } command
            ? CommandReader.Read(command, context)
            : null;
    }

    /// <summary>
    /// What doesn't say that it is an action may be about one that is there: it is asked, but not of what was said to
    /// somebody else, nor of a message that is written anew, whose own action is there.
    /// </summary>
    private async Task<Intent?> RepeatedAsync(
        Turn turn, CommandContext context, LogActionsIntent logged, long committee, CancellationToken cancellation) =>
        logged.Actions is [var one] && !CaptureReader.IsExplicit(turn.Text) && !UnaddressedMessage.Is(turn.Activity)
            && turn.Activity.Type != ActivityTypes.MessageUpdate
            && IntentReader.WithNamedCommittee(turn, logged).CommitteeId == committee
            ? await named.RepeatedAsync(
                turn, one, await lines.WithPeopleAsync(context, committee, cancellation), committee, cancellation)
            : null;

    private bool IsOfNumbered(LineKind kind, double likelihood, Turn turn, CommandContext context, long committee) =>
        kind.ChangesAction() && likelihood >= ChangesFrom
            && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)).Count > 0
            && kinds.Of(turn.Text).Where(k => k.Kind.ChangesAction()).Sum(k => k.Likelihood) >= LineModel.Learned.Least;

    /// <summary>
    /// "Give it Rosalind, end of January" leaves an owner whom nobody knows: the one who is named in it is meant,
    /// and a day
    /// beside the name is when it is due.
    /// </summary>
    /// <returns>Null where the owner that was read is known, or nobody else is named.</returns>
    private async Task<Intent?> OwnerOtherwiseAsync(
        Turn turn, CommandContext context, string owner, long committee, CancellationToken cancellation)
    {
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        if (OfficeInShort.Find(owner, context.Roster) is { Count: > 1 } several
            && PersonMatcher.Find(owner, context.Roster).Count == 0
            && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)) is
                { Count: > 0 } references)
            return new AskBackIntent([.. several.Take(MaxOffered).Select(p => LikelyCommands.Named(
                LineKind.Assign, $"assign {string.Join(", ", references)} to {p.Name}"))]);
        return owner != "me" && !KnownName.Is(owner, context)
            && KindReader.Command(LineKind.Assign, turn.Text, context, committee) is { } command
            && CommandReader.Read(command, context) is AssignActionIntent { Owner: var named } other
            && named is not null && (named == "me" || KnownName.Is(named, context))
                ? WithDay(other, DueDateParser.FindLast(owner, context.Today))
                : null;
    }

    /// <summary>
    /// "Apols from Cllr Hart 9 dec" leaves a name that nobody has, and "to the 16th same time same place" no day: the
    /// parts of
    /// the line may tell both.
    /// </summary>
    /// <returns>Null where what was read can stay, or the parts tell no more.</returns>
    private async Task<Intent?> MeetingOtherwiseAsync(
        Turn turn, CommandContext context, Intent intent, long committee, CancellationToken cancellation)
    {
        var kind = intent is MoveMeetingIntent ? LineKind.MoveMeeting : LineKind.Apologies;
        if (intent is MoveMeetingIntent { Unread: null } or GiveApologiesIntent { Who: null }
            || kinds.Likeliest(turn.Text) != kind || !CommandFromParts.IsPlain(kind, turn.Text))
            return null;
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        return KindReader.Command(kind, turn.Text, context, committee, isSure: true) is not { } command ? null
            : (intent, CommandReader.Read(command, context)) switch
            {
                (MoveMeetingIntent first, MoveMeetingIntent { Unread: null } read) =>
                    read with { Committee = first.Committee, Meeting = first.Meeting
                        ?? read.Meeting, Reason = first.Reason },
                (GiveApologiesIntent { Who: { } who } first, GiveApologiesIntent { Who: { } named } read)
                    when !AreKnown(who, context) && AreKnown(named, context) =>
                    first with { Who = named, Meeting = first.Meeting ?? read.Meeting },
                _ => null,
            };
    }

    private static bool AreKnown(string names, CommandContext context) =>
        PersonMatcher.Split(names).All(name => PersonMatcher.Find(name, context.Roster).Count > 0);

    private static Intent WithDay(AssignActionIntent assigned, ParsedDueDate? day) => day is null ? assigned
        : new SeveralActionsIntent(
            [assigned, new SetDueIntent(assigned.References, day, day.Words, Reason: null, Clear: false)]);
}
