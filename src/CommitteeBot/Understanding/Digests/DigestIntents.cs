using CommitteeBot.Committees.Digests;

namespace CommitteeBot.Understanding.Digests;

/// <summary>A command about what the bot sends unasked.</summary>
internal abstract record DigestIntent : Intent;

internal sealed record DigestSettingsIntent : DigestIntent
{
    public override bool Changes => false;
}

/// <summary>Words for a minute that the outstanding actions were noted.</summary>
internal sealed record DraftWordingIntent : DigestIntent
{
    public override bool Changes => false;
}

/// <summary>The cards that will be sent tomorrow.</summary>
internal sealed record DigestPreviewIntent : DigestIntent
{
    public override bool Changes => false;
}

internal sealed record SendDigestIntent : DigestIntent;

/// <summary>Sends once more what is in doubt.</summary>
internal sealed record ResendDigestIntent : DigestIntent;

internal sealed record DigestReportIntent : DigestIntent
{
    public override bool Changes => false;
}

/// <summary>The digests that the person wants to get.</summary>
internal sealed record SetDigestWishIntent(DigestPreference Wish) : DigestIntent;

/// <summary>A change of the committee's rules.</summary>
internal abstract record ChangeDigestIntent : DigestIntent;

/// <param name="Moments">Empty where the words don't name a moment before a meeting.</param>
internal sealed record SetDigestMomentsIntent(IReadOnlyList<DigestMoment> Moments) : ChangeDigestIntent;

/// <summary>The same days at another time.</summary>
internal sealed record SetDigestTimeIntent(TimeOnly At) : ChangeDigestIntent;

internal sealed record SetDigestAudienceIntent(DigestAudience Audience, bool On) : ChangeDigestIntent;

/// <param name="From">Equal to <paramref name="To"/> for no quiet hours.</param>
internal sealed record SetQuietHoursIntent(TimeOnly From, TimeOnly To) : ChangeDigestIntent;

/// <param name="Disturb">True where cards may go out at weekends and on bank holidays too.</param>
internal sealed record SetDigestWeekendsIntent(bool Disturb) : ChangeDigestIntent;

internal sealed record ResetDigestIntent : ChangeDigestIntent;
