using CommitteeBot.Committees.Notices;
using CommitteeBot.Understanding;

namespace CommitteeBot.Tests.Understanding;

public class DigestReaderTests
{
    private static readonly CommandContext Context = new(new DateOnly(2026, 11, 22)) { Committees = [new("Harbour Oversight Board", "HOB"), new("Audit Committee", "AUD")] };

    [Theory]
    [InlineData("digest settings", "DigestSettings")]
    [InlineData("show the digest settings", "DigestSettings")]
    [InlineData("digest preview", "DigestPreview")]
    [InlineData("digest send", "DigestSend")]
    [InlineData("digest send now", "DigestSend")]
    [InlineData("digest send again", "DigestSendAgain")]
    [InlineData("digest report", "DigestReport")]
    [InlineData("please digest off", "WishDigest Off")]
    [InlineData("stop the digest", "WishDigest Off")]
    [InlineData("stop sending me these cards", "WishDigest Off")]
    [InlineData("unsubscribe", "WishDigest Off")]
    [InlineData("digest on", "WishDigest All")]
    [InlineData("Digest only the day before.", "WishDigest DayBefore")]
    [InlineData("digest 3 working days before at 9:00", "SetDigestMoments 3w@09:00")]
    [InlineData("digest 5 working days before and 1 day before at 8am", "SetDigestMoments 5w@08:00 1d@08:00")]
    [InlineData("digest the day before at 7.45pm, 10 days before at 9", "SetDigestMoments 10d@09:00 1d@19:45")]
    [InlineData("digest a week before", "SetDigestMoments 7d@08:00")]
    [InlineData("set the digest two weeks before the meeting and the morning of the day before at 08:30", "SetDigestMoments 14d@08:30 1d@08:30")]
    [InlineData("digest 0 days before", "SetDigestMoments ")]
    [InlineData("digest 90 days before", "SetDigestMoments ")]
    [InlineData("digest some time before", "SetDigestMoments ")]
    [InlineData("digest 3 days before at 29:00", "SetDigestMoments ")]
    [InlineData("digest at 9:15", "SetDigestTime 09:15")]
    [InlineData("digest chat off", "SetDigestAudience Chat False")]
    [InlineData("digest for the owners on", "SetDigestAudience Owners True")]
    [InlineData("digest off for the channel", "SetDigestAudience Chat False")]
    [InlineData("digest quiet hours 20:00 to 8:00", "SetQuietHours 20:00 08:00")]
    [InlineData("digest quiet 8pm - 7am", "SetQuietHours 20:00 07:00")]
    [InlineData("digest quiet hours off", "SetQuietHours 00:00 00:00")]
    [InlineData("digest weekends on", "SetDigestWeekends True")]
    [InlineData("digest reset", "ResetDigest")]
    [InlineData("digest the moon off", null)]
    [InlineData("digest quiet hours 20:00 to 20:00", null)]
    [InlineData("digest of crime figures?", null)]
    [InlineData("stop and search figures", null)]
    public void A_line_about_digests_is_its_command(string line, string? expected)
    {
        var intent = CommandReader.Read(line, Context);

        Assert.Equal(expected, intent is null ? null : (intent.GetType().Name + intent switch
        {
            WishDigest own => $" {own.Wish}",
            SetDigestMoments moments => " " + DigestMoment.Write(moments.Moments),
            SetDigestTime time => $" {time.At:HH:mm}",
            SetDigestAudience audience => $" {audience.Audience} {audience.On}",
            SetQuietHours quiet => $" {quiet.From:HH:mm} {quiet.To:HH:mm}",
            SetDigestWeekends weekends => $" {weekends.Disturb}",
            _ => "",
        }));
    }

    [Theory]
    [InlineData("AUD: digest off")]
    [InlineData("digest off for the Audit Committee")]
    [InlineData("digest 3 working days before at 9:00 for AUD")]
    public void It_may_name_its_committee(string line) => Assert.Equal("Audit Committee", Assert.IsAssignableFrom<DigestIntent>(CommandReader.Read(line, Context)).Committee);
}
