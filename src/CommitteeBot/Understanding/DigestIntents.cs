using CommitteeBot.Committees.Notices;

namespace CommitteeBot.Understanding;

/// <summary>A command about what the bot sends unasked.</summary>
internal abstract record DigestIntent : Intent;

internal sealed record DigestSettings : DigestIntent
{
    public override bool Changes => false;
}

/// <summary>What goes out tomorrow.</summary>
internal sealed record DigestPreview : DigestIntent
{
    public override bool Changes => false;
}

internal sealed record DigestSend : DigestIntent;

/// <summary>Sends once more what is in doubt.</summary>
internal sealed record DigestSendAgain : DigestIntent;

internal sealed record DigestReport : DigestIntent
{
    public override bool Changes => false;
}

/// <summary>What the person themself wants to get.</summary>
internal sealed record WishDigest(DigestWish Wish) : DigestIntent;

/// <summary>A change of the committee's rules.</summary>
internal abstract record DigestChange : DigestIntent;

/// <param name="Moments">Empty where the words name no moment that can be kept.</param>
internal sealed record SetDigestMoments(IReadOnlyList<DigestMoment> Moments) : DigestChange;

/// <summary>The same days at another time.</summary>
internal sealed record SetDigestTime(TimeOnly At) : DigestChange;

internal sealed record SetDigestAudience(DigestAudience Audience, bool On) : DigestChange;

/// <param name="From">Equal to <paramref name="To"/> for no quiet hours.</param>
internal sealed record SetQuietHours(TimeOnly From, TimeOnly To) : DigestChange;

/// <param name="Disturb">True where cards may go out at weekends and on bank holidays too.</param>
internal sealed record SetDigestWeekends(bool Disturb) : DigestChange;

internal sealed record ResetDigest : DigestChange;
