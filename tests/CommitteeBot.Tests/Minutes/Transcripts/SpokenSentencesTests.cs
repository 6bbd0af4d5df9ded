using CommitteeBot.Minutes.Transcripts;

namespace CommitteeBot.Tests.Minutes.Transcripts;

public sealed class SpokenSentencesTests
{
    [Fact]
    public void A_sentence_goes_on_over_cues_and_has_the_time_at_which_it_began()
    {
        var read = Read(
            ("A", "That is fine. I'll write"), ("A", "to the county. And then"), ("A", "we shall see."),
            ("B", "Good."));

        Assert.Equal(
            ["0 A That is fine.", "0 A I'll write to the county.", "1 A And then we shall see.", "3 B Good."],
            read.Select(s => $"{s.At.TotalSeconds} {s.Speaker} {s.Text}"));
    }

    [Fact]
    public void What_is_said_in_another_language_is_left_out_with_the_short_words_after_it()
    {
        const string German =
            "Petra will morgen mit dem Amt sprechen und danach den Bericht für den Ausschuss schreiben, sagt sie.";

        Assert.Equal(
            ["I'll send it to you and to the chair as soon as I have it from the county."],
            Read(("A", German), ("B", "Jan will das machen."),
                ("A", "I'll send it to you and to the chair as soon as I have it from the county.")).Select(s => s.Text));
    }

    private static IReadOnlyList<SpokenSentence> Read(params (string Speaker, string Text)[] said) =>
        [.. SpokenSentences.Read(said.Select((s, at) => new TranscriptCue(TimeSpan.FromSeconds(at), s.Speaker, s.Text)))];
}
