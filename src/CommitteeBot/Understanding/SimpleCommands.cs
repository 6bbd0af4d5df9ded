namespace CommitteeBot.Understanding;

/// <summary>Commands that are one set phrase.</summary>
internal static class SimpleCommands
{
    private static readonly Dictionary<string, Func<Intent>> Phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["help"] = () => new HelpIntent(),
        ["commands"] = () => new HelpIntent(),
        ["what can you do"] = () => new HelpIntent(),
        ["how does this work"] = () => new HelpIntent(),
        ["hi"] = () => new GreetingIntent(),
        ["hello"] = () => new GreetingIntent(),
        ["hey"] = () => new GreetingIntent(),
        ["hi there"] = () => new GreetingIntent(),
        ["hello there"] = () => new GreetingIntent(),
        ["good morning"] = () => new GreetingIntent(),
        ["good afternoon"] = () => new GreetingIntent(),
        ["good evening"] = () => new GreetingIntent(),
        ["thanks"] = () => new ThanksIntent(),
        ["thank you"] = () => new ThanksIntent(),
        ["thanks a lot"] = () => new ThanksIntent(),
        ["cheers"] = () => new ThanksIntent(),
        ["undo"] = () => new UndoIntent([]),
        ["undo that"] = () => new UndoIntent([]),
        ["undo last"] = () => new UndoIntent([]),
        ["undo the last change"] = () => new UndoIntent([]),
        ["start meeting"] = () => new StartMeetingIntent(),
        ["start the meeting"] = () => new StartMeetingIntent(),
        ["begin meeting"] = () => new StartMeetingIntent(),
        ["meeting start"] = () => new StartMeetingIntent(),
        ["logged so far"] = () => new ShowLoggedIntent(),
        ["end meeting"] = () => new EndMeetingIntent(),
        ["end the meeting"] = () => new EndMeetingIntent(),
        ["close meeting"] = () => new EndMeetingIntent(),
        ["close the meeting"] = () => new EndMeetingIntent(),
        ["meeting end"] = () => new EndMeetingIntent(),
        ["meeting ended"] = () => new EndMeetingIntent(),
        ["meetings"] = () => new ListMeetingsIntent(),
        ["list meetings"] = () => new ListMeetingsIntent(),
        ["show meetings"] = () => new ListMeetingsIntent(),
        ["next meeting"] = () => new NextMeetingIntent(),
        ["committees"] = () => new ShowCommitteesIntent(),
        ["my committees"] = () => new ShowCommitteesIntent(),
        ["list committees"] = () => new ShowCommitteesIntent(),
        ["show committees"] = () => new ShowCommitteesIntent(),
        ["which committee"] = () => new ShowCommitteesIntent(),
        ["committee"] = () => new ShowCommitteesIntent(),
    };

    public static Intent? Read(string line) =>
        Phrases.TryGetValue(line.TrimEnd('.', '!', '?', ' '), out var make) ? make() : null;
}
