namespace CommitteeBot.Understanding;

/// <summary>Commands that are one set phrase.</summary>
internal static class SimpleCommands
{
    private static readonly Dictionary<string, Func<Intent>> Phrases = new(StringComparer.OrdinalIgnoreCase)
    {
        ["help"] = () => new Help(),
        ["commands"] = () => new Help(),
        ["what can you do"] = () => new Help(),
        ["how does this work"] = () => new Help(),
        ["hi"] = () => new Greeting(),
        ["hello"] = () => new Greeting(),
        ["hey"] = () => new Greeting(),
        ["hi there"] = () => new Greeting(),
        ["hello there"] = () => new Greeting(),
        ["good morning"] = () => new Greeting(),
        ["good afternoon"] = () => new Greeting(),
        ["good evening"] = () => new Greeting(),
        ["thanks"] = () => new Thanks(),
        ["thank you"] = () => new Thanks(),
        ["thanks a lot"] = () => new Thanks(),
        ["cheers"] = () => new Thanks(),
        ["undo"] = () => new Undo([]),
        ["undo that"] = () => new Undo([]),
        ["undo last"] = () => new Undo([]),
        ["undo the last change"] = () => new Undo([]),
        ["start meeting"] = () => new StartMeeting(),
        ["start the meeting"] = () => new StartMeeting(),
        ["begin meeting"] = () => new StartMeeting(),
        ["meeting start"] = () => new StartMeeting(),
        ["end meeting"] = () => new EndMeeting(),
        ["end the meeting"] = () => new EndMeeting(),
        ["close meeting"] = () => new EndMeeting(),
        ["close the meeting"] = () => new EndMeeting(),
        ["meeting end"] = () => new EndMeeting(),
        ["meeting ended"] = () => new EndMeeting(),
        ["meetings"] = () => new Meetings(),
        ["list meetings"] = () => new Meetings(),
        ["show meetings"] = () => new Meetings(),
        ["next meeting"] = () => new NextMeeting(),
        ["questions"] = () => new ClerkQuestions(),
        ["my questions"] = () => new ClerkQuestions(),
        ["questions to the clerk"] = () => new ClerkQuestions(),
        ["committees"] = () => new ShowCommittees(),
        ["my committees"] = () => new ShowCommittees(),
        ["list committees"] = () => new ShowCommittees(),
        ["show committees"] = () => new ShowCommittees(),
        ["which committee"] = () => new ShowCommittees(),
        ["committee"] = () => new ShowCommittees(),
    };

    public static Intent? Read(string line) => Phrases.TryGetValue(line.TrimEnd('.', '!', '?', ' '), out var make) ? make() : null;
}
