using CommitteeBot.Language.Dates;

namespace CommitteeBot.Minutes;

/// <summary>The sentences about a document that people read: warnings on the review card and in the console.</summary>
internal static class MinutesWords
{
    public const string NoDate = "The minutes don't print the date of the meeting.";
    public const string DateFromPage =
        "This date comes from the web page's settings; the minutes themselves print none. Check it.";
    public const string NoPeople = "I couldn't find a list of the people present.";
    public const string NoItems = "I couldn't find any items of business.";

    public const string HardToRead =
        "This document is hard to read: I kept its text, so that answers can use it, but made out neither people nor "
            + "items. Check it against the original.";

    public const string EmptyFile = "This file is empty. Check that you sent the right one.";
    public const string NoText = "There's no text in this file. Check that you sent the right one.";
    public const string NotText = "This isn't a text file. Save the minutes as text, Word or PDF and send them again.";
    public const string OldWord =
        "This is an old Word file (.doc). Open it in Word, save it as .docx or PDF and send it again.";
    public const string ProtectedWord = "This Word file has a password. Save a copy without one and send that.";
    public const string OutlookOrOffice =
        "This is an email or an old Office file that I can't read. Save the minutes as .docx or PDF and send them "
            + "again.";
    public const string RichText =
        "This is a rich text file (.rtf). Open it in Word, save it as .docx or PDF and send it again.";
    public const string OpenDocument =
        "This is an OpenDocument file (.odt). Save it as .docx or PDF and send it again.";
    public const string OfficeUnreadable =
        "I couldn't open this file: it may be damaged or have a password. Save the minutes as .docx or PDF and send "
            + "them again.";
    public const string OfficeTooSlow =
        "Opening this file took too long, so I stopped. Save the minutes as .docx or PDF and send them again.";
    public const string Spreadsheet =
        "This is a spreadsheet. Save the minutes as text, Word or PDF and send them again.";
    public const string Presentation =
        "This is a presentation. Save the minutes as text, Word or PDF and send them again.";
    public const string ZipFile = "This is a zip file. Take the documents out of it and send them one at a time.";
    public const string DamagedFile =
        "This file is damaged: part of it is missing. Save the document again and send the new copy.";
    public const string OtherImage =
        "I can't read this kind of image. Save it as PNG, JPEG, TIFF or PDF and send it again.";
    public const string WordMacros =
        "This Word file contains macros, so I haven't opened it. Save it as .docx and send that.";

    public const string DamagedWord =
        "This Word file is damaged, so I can't read it. Open it in Word, save it as a new .docx and send that.";
    public const string WordTooLarge =
        "This Word file unpacks to more than a document can hold, so I haven't opened it. Save the minutes in a new "
            + "document and send that.";
    public const string PageTooLarge =
        "This web page is too large to be minutes. Save the minutes as text, Word or PDF and send them again.";
    public const string PageUnreadable =
        "I can't read the way this web page is built. Save the minutes as text, Word or PDF and send them again.";
    public const string EmptyPage = "There's no text on this web page. Check that you sent the right file.";

    public const string DamagedImage =
        "This image is damaged or too large to read. Scan the page again as PNG or PDF and send it.";
    public const string NoWordsInImage =
        "I couldn't make out any words in this image. Scan the page again, straight and with more contrast.";
    public const string OcrTooSlow = "Reading this page took too long, so I stopped. Scan it again at 300 dpi or less.";
    public const string NoEnglishOcr =
        "Tesseract can't read English on this machine. Ask your administrator to install the package "
            + "tesseract-ocr-eng.";

    public const string EmptyPdf =
        "This PDF has no text, and I couldn't make out any words on its pages. Check that you sent the right file, or "
            + "scan it again with more contrast.";
    public const string PdfTooLarge =
        "This PDF is too large or too complex to read. Send the minutes without their annexes, or as a Word file.";
    public const string PdfPassword = "This PDF has a password. Save a copy without one and send that.";
    public const string PdfNoCopying =
        "This PDF doesn't allow its text to be copied. Save it without that restriction and send it again.";
    public const string PdfDamaged =
        "This PDF is damaged, so I can't read it. Save it again from the program that made it and send the new copy.";

    public const string PdfWordsUnplaced =
        "I couldn't make out exactly where each word stands on the page, so rows of tables may be missing or mixed up. "
            + "Check them against the original, or send the file again later.";

    public static string FileTooLarge(long bytes, long max) =>
        $"This file is {Megabytes(bytes):N0} MB; I can read at most {Megabytes(max):N0} MB. Send the minutes without "
            + "their large annexes.";

    private static long Megabytes(long bytes) => bytes / (1024 * 1024);

    public static string WrongWeekday(DateOnly date, DayOfWeek printed) =>
        $"The minutes say {printed}, but {UkDate.Long(date)} was a {date.DayOfWeek}. Check the date.";

    public static string RepeatedNumber(string number) => $"Two items have the number {number}.";

    public static string MayBePrivate(PrivacyCue cue) =>
        $"“{cue.Words}” may mean that business was taken in private. Check which items are open.";

    public static string UnreadAmendment(string sentence) =>
        $"“{sentence}” seems to amend earlier minutes, but I couldn't read how, so they stay as they "
            + "were. Import them again as amended.";

    public static string ClosedUntilChecked(DocumentClosure closure) =>
        closure.IsInDoubt ? $"closed until an officer has checked “{closure.Cues[0].Words}”" : closure.Cues[0].Words;
}
