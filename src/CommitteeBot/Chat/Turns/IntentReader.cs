using CommitteeBot.Chat.Audience;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Actions;
using CommitteeBot.Understanding.AskBack;
using CommitteeBot.Understanding.Calendar;
using CommitteeBot.Understanding.Capture;
using CommitteeBot.Understanding.Examples;
using CommitteeBot.Understanding.Kinds;

namespace CommitteeBot.Chat.Turns;

/// <summary>
/// Reads the intent of a line. Most lines need nothing else; for an action to be logged the committee's people are
/// looked
/// up, because in a call "gemma to call the depot" is typed without a capital.
/// </summary>
internal sealed class IntentReader(
    LineContext lines, CallReader call, MeaningReader meaning, CorrectedReader corrected, SecondReader second,
    WrittenOut written)
{
    private readonly ChangeBesideReader beside = new(lines, meaning.Kinds);

    /// <summary>The turn with its line as everything else reads it.</summary>
    public ValueTask<Turn> WriteOutAsync(Turn turn, CancellationToken cancellation) => written.OfAsync(turn,
        cancellation);

    /// <returns>Null for a line that is a question.</returns>
    public async Task<Intent?> ReadAsync(Turn turn, CancellationToken cancellation)
    {
        var context = LineContext.Of(turn);
        if (ByQuote(turn, context) is { } quoted)
            return quoted;
        var isTakenBack = LineSentences.IsTakenBack(CommandText.Clean(turn.Text, context.BotNames));
        if (!isTakenBack && await SeveralAsync(turn, context, cancellation) is { } several)
            return IsOnlySaid(turn, context, several) ? null : several;
        if (!isTakenBack && !UnaddressedMessage.Is(turn.Activity)
            && await beside.ReadAsync(turn, context, t => AloneAsync(t, context, cancellation),
                cancellation) is { } both)
            return IsOnlySaid(turn, context, both) ? null : both;
        var logged = await LoggedAsync(turn, context, cancellation);
        var intent = logged ?? CommandReader.Read(turn.Text, context)
            ?? await call.ReadAsync(turn, context, cancellation)
            ?? await ByExampleAsync(turn, context, cancellation) ?? await BySentenceAsync(turn, context, cancellation)
            ?? await meaning.ReadAsync(turn, context, cancellation)
                ?? await meaning.BySubjectAsync(turn, context, cancellation);
        intent = ShowsAll(intent, turn, context);
        // "Is it done? Would you close it, then?" asks of an action, and for a change.
        if (intent is ShowActionIntent or ShowHistoryIntent
            && await BySentenceAsync(turn, context, cancellation) is ActionIntent { Changes: true } change)
            intent = change;
        if (intent is { Changes: true } && ((isTakenBack && intent is ActionIntent)
            || IsOnlySaid(turn, context, intent)))
            return null;
        if (await corrected.ReadAsync(turn, context, intent, cancellation) is { } otherwise)
            return otherwise;
        if (logged is not null || intent is not LogActionsIntent
            || WithNamedCommittee(turn, intent).CommitteeId is not { } committee)
            return intent;

        return CommandReader.Read(turn.Text, await lines.WithPeopleAsync(context, committee, cancellation)) ?? intent;
    }

    /// <summary>"How are 10 and 13?": both.</summary>
    private static Intent? ShowsAll(Intent? intent, Turn turn, CommandContext context) =>
        intent is ShowActionIntent one && turn.CommitteeId is { } committee
        && LineParts.References(turn.Text, context, LineContext.Prefix(context, committee)) is var all
            && all.Count > one.References.Count
            ? CommandReader.Read($"show {string.Join(", ", all)}", context) ?? intent
            : intent;

    /// <summary>Whether a line breaks off, or asks for something only in what it quotes.</summary>
    private bool IsOnlySaid(Turn turn, CommandContext context, Intent intent)
    {
        var line = CommandText.Clean(turn.Text, context.BotNames);
        return !CaptureReader.IsExplicit(line) && !TakesQuotation(intent)
            && (UnfinishedLine.Is(line) || (QuotedSpeech.Outside(line) is { } outside
                && CommandReader.Read(outside, context) is not { Changes: true }
                && meaning.Kinds.Of(outside) is [var (kind, _), ..] && !kind.Changes()));
    }

    /// <summary>What these put down may be a quotation as a whole.</summary>
    private static bool TakesQuotation(Intent intent) =>
        intent is SetTextIntent or CommentOnActionIntent or EditAgendaIntent or StandingItemsIntent;

    /// <summary>
    /// A line that says that it is an action of the committee that the chat is about is read once, with its people.
    /// </summary>
    private async Task<LogActionsIntent?> LoggedAsync(Turn turn, CommandContext context,
        CancellationToken cancellation) =>
        turn.CommitteeId is { } committee && CaptureReader.IsExplicit(CommandText.Clean(turn.Text, context.BotNames))
        && CommandReader.Read(turn.Text, await lines.WithPeopleAsync(context, committee, cancellation))
            is LogActionsIntent logged && WithNamedCommittee(turn, logged).CommitteeId == committee
            ? logged
            : null;

    /// <summary>
    /// What may have been meant by a line that the minutes do not surely answer; it only shows something.
    /// </summary>
    public Task<Intent?> ReadAgainAsync(Turn turn, bool hasPassages, CancellationToken cancellation) =>
        second.ReadAsync(turn, hasPassages, cancellation);

    /// <summary>"Log this as an action" is about the message that it answers.</summary>
    private static LogActionsIntent? ByQuote(Turn turn, CommandContext context)
    {
        var quoted = QuotedMessage.From(turn.Activity);
        return QuoteCommand.Read(turn.Text, quoted?.Text, quoted?.Writer, context) is { } actions
            ? new LogActionsIntent(actions)
            : null;
    }

    /// <summary>
    /// What no grammar knows is read as the example says that it is put like; the people are looked up for it, because
    /// most of these lines begin with one. "How many bins were emptied?" is put like a list, and asks of the minutes.
    /// </summary>
    private async Task<Intent?> ByExampleAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee)
            return null;
        context = await lines.WithPeopleAsync(context, committee, cancellation);
        var prefix = LineContext.Prefix(context, committee);
        var command = ExampleRouter.CommandFor(turn.Text, context, prefix)
            ?? DelayQuestion.CommandFor(turn.Text, context, prefix);
        var rest = CommandText.TrimLead(turn.Text);
        if (command is null && rest.Length < turn.Text.Length)
            command = CommandReader.Read(rest, context) is null ? ExampleRouter.CommandFor(rest, context, prefix)
                : rest;
        if (command is null && WithoutTail.Of(CommandText.TrimThanks(rest)) is { } shorter
            && ExampleRouter.CommandFor(shorter, context, prefix) is { } shown && WithoutTail.Allows(shown))
            command = shown;
        return command is null || CommandReader.Read(command, context) is not { } intent
            || (!intent.Changes && meaning.Kinds.IsSurelyQuestion(turn.Text)) ? null : intent;
    }

    /// <summary>
    /// What one sentence of a line asks for, where no other asks for anything; null for what is to be logged, whose
    /// owner
    /// and day may stand in any of them, and for what asks of the minutes: "Is the figure right? 54 closed looks odd".
    /// </summary>
    private async Task<Intent?> BySentenceAsync(Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is null || turn.Text.Length > KindReader.MaxLength
            || LineSentences.Of(CommandText.Clean(turn.Text, context.BotNames)) is not [_, _, ..] sentences
            || meaning.Kinds.Likeliest(turn.Text) is LineKind.Log or LineKind.Question
            || sentences.Any(s => meaning.Kinds.Likeliest(s) == LineKind.Question))
            return null;
        Intent? asked = null;
        foreach (var sentence in sentences)
        {
            var alone = turn with { Text = sentence };
            var read = await AloneAsync(alone, context, cancellation);
            if (LineSentences.Doubts(sentence) && (read is null || read.Changes))
                return null;
            if (read is GreetingIntent or ThanksIntent || (read is null && !meaning.Kinds.AsksForChange(sentence)))
                continue;
            if (read is null or ActionIntent { Changes: true, References.Count: 0 })
                read = corrected.OfOtherSentence(sentence, turn, context) ?? read;
            if (asked is not null || read is null or LogActionsIntent or ActionIntent { Changes: true,
                References.Count: 0 }
                || (read.Changes && !meaning.Kinds.Likeliest(sentence).Changes()))
                return null;
            asked = read;
        }

        return asked;
    }

    /// <summary>A part of a line by itself.</summary>
    private async Task<Intent?> AloneAsync(Turn part, CommandContext context, CancellationToken cancellation) =>
        CommandReader.Read(part.Text, context) ?? await ByExampleAsync(part, context, cancellation)
            ?? await meaning.ReadAsync(part, context, cancellation);

    /// <summary>Two changes in one line, each read for itself; null where one of them is not surely one.</summary>
    private async Task<SeveralActionsIntent?> SeveralAsync(
        Turn turn, CommandContext context, CancellationToken cancellation)
    {
        if (turn.CommitteeId is not { } committee || turn.Text.Length > KindReader.MaxLength)
            return null;
        var prefix = LineContext.Prefix(context, committee);
        var changes = new List<ActionIntent>();
        foreach (var part in SeveralChanges.Split(CommandText.Clean(turn.Text, context.BotNames), context, prefix))
        {
            var alone = turn with { Text = part };
            var read = await AloneAsync(alone, context, cancellation);
            if (read is not (LogActionsIntent or ActionIntent { Changes: true, References.Count: > 0 })
                && !UnaddressedMessage.Is(turn.Activity))
                read = meaning.Kinds.ChangeIn(part, context, committee) ?? read;
            if (read is LogActionsIntent)
                read = await corrected.ReadAsync(alone, context, read, cancellation);
            if (read is not ActionIntent { Changes: true, References.Count: > 0 } change
                || read is CommentOnActionIntent or SetTextIntent or SetItemIntent or SupersedeActionIntent or UndoIntent)
                return null;
            changes.Add(change);
        }

        if (changes.Count < 2)
            return null;

        // "13 is done, close it": closing says that it is done.
        changes.RemoveAll(c => c is CompleteActionIntent && changes.Exists(
            o => o is CloseActionIntent && o.References.SequenceEqual(c.References)));
        return new SeveralActionsIntent(changes);
    }

    /// <summary>
    /// The committee that the line names, if it names one, in place of the one that the chat is about.
    /// </summary>
    public static Turn WithNamedCommittee(Turn turn, Intent? intent) =>
        intent?.Committee is { } name && turn.Speaker.Reach.FirstOrDefault(c => c.Name == name) is { } committee
            ? turn with { CommitteeId = committee.Id }
            : turn;
}
