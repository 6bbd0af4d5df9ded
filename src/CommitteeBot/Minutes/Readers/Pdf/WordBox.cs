namespace CommitteeBot.Minutes.Readers.Pdf;

/// <summary>Where a word stands on its page, in the measure of <see cref="Segment"/>.</summary>
internal readonly record struct WordBox(double Left, double Right, double Top, double Bottom, string Text);
