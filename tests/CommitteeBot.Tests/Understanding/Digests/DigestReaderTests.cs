using CommitteeBot.Committees.Digests;
using CommitteeBot.Understanding;
using CommitteeBot.Understanding.Digests;

namespace CommitteeBot.Tests.Understanding.Digests;

public class DigestReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22))
    {
        Committees = [new(1, "Harbour Oversight Board", "HOB"), new(2, "Audit Committee", "AUD")],
    };

    [Theory]
    [InlineData("digest settings", "DigestSettingsIntent")]
    [InlineData("show the digest settings", "DigestSettingsIntent")]
    [InlineData("digest preview", "DigestPreviewIntent")]
    [InlineData("digest send", "SendDigestIntent")]
    [InlineData("digest send now", "SendDigestIntent")]
    [InlineData("digest send again", "ResendDigestIntent")]
    [InlineData("digest report", "DigestReportIntent")]
    [InlineData("please digest off", "SetDigestWishIntent Off")]
    [InlineData("stop the digest", "SetDigestWishIntent Off")]
    [InlineData("stop sending me these cards", "SetDigestWishIntent Off")]
    [InlineData("unsubscribe", "SetDigestWishIntent Off")]
    [InlineData("digest on", "SetDigestWishIntent All")]
    [InlineData("Digest only the day before.", "SetDigestWishIntent DayBefore")]
    [InlineData("digest 3 working days before at 9:00", "SetDigestMomentsIntent 3w@09:00")]
    [InlineData("digest 5 working days before and 1 day before at 8am", "SetDigestMomentsIntent 5w@08:00 1d@08:00")]
    [InlineData("digest the day before at 7.45pm, 10 days before at 9", "SetDigestMomentsIntent 10d@09:00 1d@19:45")]
    [InlineData("digest a week before", "SetDigestMomentsIntent 7d@08:00")]
    [InlineData(
        "set the digest two weeks before the meeting and the morning of the day before at 08:30",
        "SetDigestMomentsIntent 14d@08:30 1d@08:30")]
    [InlineData("digest 0 days before", "SetDigestMomentsIntent ")]
    [InlineData("digest 90 days before", "SetDigestMomentsIntent ")]
    [InlineData("digest some time before", "SetDigestMomentsIntent ")]
    [InlineData("digest 3 days before at 29:00", "SetDigestMomentsIntent ")]
    [InlineData("digest at 9:15", "SetDigestTimeIntent 09:15")]
    [InlineData("digest chat off", "SetDigestAudienceIntent Chat False")]
    [InlineData("digest for the owners on", "SetDigestAudienceIntent Owners True")]
    [InlineData("digest off for the channel", "SetDigestAudienceIntent Chat False")]
    [InlineData("digest quiet hours 20:00 to 8:00", "SetQuietHoursIntent 20:00 08:00")]
    [InlineData("digest quiet 8pm - 7am", "SetQuietHoursIntent 20:00 07:00")]
    [InlineData("digest quiet hours off", "SetQuietHoursIntent 00:00 00:00")]
    [InlineData("digest weekends on", "SetDigestWeekendsIntent True")]
    [InlineData("digest reset", "ResetDigestIntent")]
    [InlineData("digest the moon off", null)]
    [InlineData("digest quiet hours 20:00 to 20:00", null)]
    [InlineData("digest of crime figures?", null)]
    [InlineData("stop and search figures", null)]
    public void A_line_about_digests_is_its_command(string line, string? expected)
    {
        var intent = CommandReader.Read(line, Context);

        Assert.Equal(expected, intent is null ? null : (intent.GetType().Name + intent switch
        {
            SetDigestWishIntent own => $" {own.Wish}",
            SetDigestMomentsIntent moments => " " + DigestMoment.Format(moments.Moments),
            SetDigestTimeIntent time => $" {time.At:HH:mm}",
            SetDigestAudienceIntent audience => $" {audience.Audience} {audience.On}",
            SetQuietHoursIntent quiet => $" {quiet.From:HH:mm} {quiet.To:HH:mm}",
            SetDigestWeekendsIntent weekends => $" {weekends.Disturb}",
            _ => "",
        }));
    }

    [Theory]
    [InlineData("AUD: digest off")]
    [InlineData("digest off for the Audit Committee")]
    [InlineData("digest 3 working days before at 9:00 for AUD")]
    public void It_may_name_its_committee(string line) =>
        Assert.Equal(
            "Audit Committee", Assert.IsAssignableFrom<DigestIntent>(CommandReader.Read(line, Context)).Committee);
}
