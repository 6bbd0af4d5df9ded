using CommitteeBot.Import.Samples;
using CommitteeBot.Minutes;
using CommitteeBot.Minutes.Readers;

namespace CommitteeBot.Tests.Import;

/// <summary>
/// The sample minutes go the way of all minutes, so what the first start shows depends on what the reader finds in
/// them.
/// </summary>
public sealed class SampleMinutesTests
{
    public static TheoryData<string> Sources => [.. All().Select(s => s.Minutes.Source)];

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_reader_finds_the_day_of_the_meeting(string source)
    {
        var (_, minutes) = Sample(source);
        Assert.Equal(minutes.Date, Record(minutes).Date);
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void The_reader_finds_every_action_that_the_register_takes_up(string source)
    {
        var (committee, minutes) = Sample(source);
        var found = Record(minutes);
        foreach (var action in committee.Actions.Where(a => a.AgreedOn == minutes.Date))
        {
            var read = Assert.Single(found.Actions, a => a.Text.Contains(action.Text, StringComparison.Ordinal));
            Assert.Equal(action.ItemNumber, found.Items[read.ItemIndex!.Value].Number);
        }
    }

    [Theory]
    [MemberData(nameof(Sources))]
    public void Each_meeting_names_the_next_one_of_the_samples(string source)
    {
        var (committee, minutes) = Sample(source);
        var later = committee.Minutes.Select(m => m.Date).Order().FirstOrDefault(d => d > minutes.Date);
        var next = Record(minutes).NextMeeting?.Date;
        Assert.True(later == default ? next > minutes.Date : next == later, $"{source} leads to {next:O}");
    }

    [Fact]
    public void One_meeting_was_moved() =>
        Assert.Equal(
            new DateOnly(2026, 6, 11),
            Record(Sample("community-priorities-2026-03-12.txt").Minutes).NextMeeting!.Replaces);

    private static IEnumerable<(SampleCommittee Committee, SampleMinutes Minutes)> All() =>
        SampleCommittees.All(new(2026, 11, 22)).SelectMany(c => c.Minutes.Select(m => (c, m)));

    private static (SampleCommittee Committee, SampleMinutes Minutes) Sample(string source) =>
        All().Single(s => s.Minutes.Source == source);

    private static MinutesRecord Record(SampleMinutes minutes)
    {
        using var bytes = new MemoryStream();
        using (var document = minutes.Open())
            document.CopyTo(bytes);
        return MinutesParser.Parse(TextFile.Read(bytes.ToArray()).Document!, minutes.Source);
    }
}
