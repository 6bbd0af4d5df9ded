using CommitteeBot.Committees.Questions;
using CommitteeBot.Understanding.Questions;

namespace CommitteeBot.Tests.Understanding.Questions;

public sealed class QuestionFilterTests
{
    /// <summary>A period is written from..to, with an M behind it where it is the day of a meeting.</summary>
    [Theory]
    [InlineData("who was there on 4 June 2024", "2024-06-04..2024-06-04")]
    [InlineData("who was at the meeting on 4th june 2024", "2024-06-04..2024-06-04M")]
    [InlineData("fees agreed 4/6/2024", "2024-06-04..2024-06-04")]
    [InlineData("fees agreed June 4, 2024", "2024-06-04..2024-06-04")]
    [InlineData("in the minutes of 4 June 2024", "2024-06-04..2024-06-04M")]
    [InlineData("berths in October 2025", "2025-10-01..2025-10-31")]
    [InlineData("the October 2025 meeting", "2025-10-01..2025-10-31M")]
    [InlineData("when is the meeting after octobr 2025", "2025-10-01..2025-10-31M")]
    [InlineData("berths in Sept 2025", "2025-09-01..2025-09-30")]
    [InlineData("berths let in 2024", "2024-01-01..2024-12-31")]
    [InlineData("dredging since 2023", "2023-01-01..2026-11-22")]
    [InlineData("dredging before 2023", "1900-01-01..2022-12-31")]
    [InlineData("dredging between 2022 and 2024", "2022-01-01..2024-12-31")]
    [InlineData("income in 2024/25", "2024-04-01..2025-03-31")]
    [InlineData("dredging last year", "2025-01-01..2025-12-31")]
    [InlineData("dredging this month", "2026-11-01..2026-11-30")]
    [InlineData("dredging last month", "2026-10-01..2026-10-31")]
    [InlineData("what was said in February", "2026-02-01..2026-02-28")]
    [InlineData("what was said in December", "2025-12-01..2025-12-31")]
    [InlineData("berths 2023 v 2024", "2023-01-01..2023-12-31 2024-01-01..2024-12-31")]
    [InlineData("who was treasurer in jan 2024 and who in june 2024", "2024-01-01..2024-01-31 2024-06-01..2024-06-30")]
    [InlineData("how many of the 2,024 berths", "")]
    [InlineData("it cost £2,019", "")]
    [InlineData("who may moor at the pier", "")]
    [InlineData("31 February 2024 was odd", "2024-02-01..2024-02-29")]
    public void Reads_periods(string text, string periods) => Assert.Equal(
        periods, string.Join(' ', QuestionReader.Read(text, Harbour.Context()).Periods.Select(p => $"{p.From:yyyy-MM-dd}..{p.To:yyyy-MM-dd}{(p.IsOfMeeting ? "M" : "")}")));

    [Theory]
    [InlineData("what did the Allotments Board agree about water?", 2L)]
    [InlineData("harbour and foreshore committee fees", 1L)]
    [InlineData("HFC actions", 1L)]
    [InlineData("AB fees", 2L)]
    [InlineData("what did the board say about water", 2L)]
    [InlineData("who apologised to the harbour committee?", 1L)]
    [InlineData("what did the parish board decide", null)]
    [InlineData("details of the fuel committee", null)]
    [InlineData("when was the harbour meeting", null)]
    [InlineData("how much were the fees", null)]
    [InlineData("ab fees", null)]
    public void Reads_the_committee(string text, long? committee) => Assert.Equal(committee, QuestionReader.Read(text, Harbour.Context()).CommitteeId);

    [Theory]
    [InlineData("what did the board say about water", "board")]
    [InlineData("what did the Allotments Board say about water", "")]
    public void A_part_of_a_committees_name_is_a_guess(string text, string from) =>
        Assert.Equal(from, string.Join(' ', QuestionReader.Read(text, Harbour.Context()).CommitteeGuessedFrom.Select(w => w.Text)));

    [Theory]
    [InlineData("Was Nadia Okafor there", "Nadia Okafor")]
    [InlineData("was nadia okafor there", "Nadia Okafor")]
    [InlineData("which meetings did Peter Lindqist go to", "Peter Lindqvist")]
    [InlineData("what did Okafor say about fog", "Nadia Okafor")]
    [InlineData("what did Mr Lindqvist say", "Peter Lindqvist")]
    [InlineData("who set up the watch", null)]
    public void Reads_the_person(string text, string? person) => Assert.Equal(person, QuestionReader.Read(text, Harbour.Context()).Person);

    [Theory]
    [InlineData("who was harbour master in june 2024", "Harbour Master")]
    [InlineData("who was the deputy harbour master", "Deputy Harbour Master")]
    [InlineData("who is chief exec", "Chief Executive")]
    [InlineData("who was hm in june 2024", "Harbour Master")]
    [InlineData("who is the lighthouse keeper", null)]
    public void Reads_the_office(string text, string? role) => Assert.Equal(role, QuestionReader.Read(text, Harbour.Context()).Role);

    [Theory]
    [InlineData("how many berths were let in 2024?", "berths let")]
    [InlineData("was anything decided about mooring fees?", "mooring fees")]
    [InlineData("list the dredging actions", "dredging")]
    [InlineData("when has the sea wall been on the agenda?", "sea wall")]
    [InlineData("what actions came out of 4 June 2024?", "")]
    [InlineData("what jobs has Nadia Okafor held across the meetings?", "")]
    [InlineData("who set up the harbour watch and when?", "establish harbour watch")]
    [InlineData("What did the Allotments Board agree about water?", "water")]
    [InlineData("please tell me about the regatta", "regatta")]
    [InlineData("what share of boats are visitors", "boats visitors")]
    public void Reads_the_subject(string text, string subject) => Assert.Equal(subject, string.Join(' ', QuestionReader.Read(text, Harbour.Context()).Subject.Select(w => w.Text)));

    [Theory]
    [InlineData("action points from item 5", "5")]
    [InlineData("what was agreed under agenda item 12a?", "12a")]
    [InlineData("which items were private", null)]
    public void Reads_the_item(string text, string? item) => Assert.Equal(item, QuestionReader.Read(text, Harbour.Context()).Item);
}
