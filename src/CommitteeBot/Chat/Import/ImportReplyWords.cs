using CommitteeBot.Cards;

namespace CommitteeBot.Chat.Import;

/// <summary>Sentences about files of minutes that take a while to read.</summary>
internal static class ImportReplyWords
{
    public static string Reading(string file) =>
        $"I'm reading “{CardText.Escape(CardText.Truncate(file, 80))}”. It's large or scanned, so this takes a few "
            + "minutes. I'll post a card here for you to check; nothing counts before then.";

    public static string ReadingZip(string file) =>
        $"I'm reading the documents in “{CardText.Escape(CardText.Truncate(file, 80))}” one after the other. I'll "
            + "tell you here what came of it, with a card for you to check; nothing counts before then.";

    public static string KnownAlready(int count) => count == 1
        ? "I had 1 of them already, so nothing has changed there."
        : $"I had {count:N0} of them already, so nothing has changed there.";

    public static string MoreFailed(int count) => count == 1
        ? "1 more could not be used."
        : $"{count:N0} more could not be used.";

    public static string OfFile(string file, string said) => CardText.Escape($"{CardText.Truncate(file, 80)}: {said}");

    public static string Imported(int imported, int files) =>
        imported == files ? $"✓ {files:N0} documents imported." : $"✓ {imported:N0} of {files:N0} documents imported.";

    public static string QuestionsWait(int count) => count == 1
        ? "1 question is waiting for your reply: type “questions”."
        : $"{count:N0} questions are waiting for your reply: type “questions”.";

    public static string Progress(int read, int pages, bool areFiles) => areFiles
        ? $"I've read {read} of {pages} documents."
        : $"I've read {read} of {pages} scanned pages.";

    public static string GivenUp(string file) =>
        $"I couldn't read “{CardText.Escape(file)}” after several attempts. "
        + "Send it as a Word or text file, or ask your administrator to check the log.";
}
