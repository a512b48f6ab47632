using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares bodies by media type.</summary>
internal sealed class ContentComparer(SchemaPairs pairs, SchemaWalk walk)
{
    public void Compare(IReadOnlyList<MediaTypeContract> before, IReadOnlyList<MediaTypeContract> after, ChangeContext body)
    {
        var removed = before.Where(media => after.All(other => other.Name != media.Name)).ToList();
        var added = after.Where(media => before.All(other => other.Name != media.Name)).ToList();
        foreach (var media in before.Except(removed))
        {
            ComparePresent(media, after.First(other => other.Name == media.Name), body);
        }

        if (removed.Count > 0 && added.Count > 0)
        {
            CompareRanges(removed, added, body);
        }

        // The same format with other parameters, such as a version in the name.
        foreach (var media in removed.ToList())
        {
            if (added.Find(other => other.Essence == media.Essence) is { } renamed)
            {
                removed.Remove(media);
                added.Remove(renamed);
                CompareRenamed(media, renamed, body);
            }
        }

        foreach (var media in removed)
        {
            (body with { Name = media.Name }).AddRemoved(ChangeKind.MediaTypeRemoved, media.At, media.Name);
        }

        foreach (var media in added)
        {
            (body with { Name = media.Name }).AddAdded(ChangeKind.MediaTypeAdded, media.At, media.Name);
        }
    }

    /// <summary>A format that is now part of a range, or a range that is now some of its formats.</summary>
    private void CompareRanges(List<MediaTypeContract> removed, List<MediaTypeContract> added, ChangeContext body)
    {
        var twins = removed
            .SelectMany(media => added.Select(other => new { Base = media, Revision = other }))
            .Where(pair =>
                MediaTypeContract.IsRangeOf(pair.Base.Name, pair.Revision.Name)
                || MediaTypeContract.IsRangeOf(pair.Revision.Name, pair.Base.Name)
            )
            .ToList();
        foreach (var twin in twins)
        {
            removed.Remove(twin.Base);
            added.Remove(twin.Revision);
            CompareRenamed(twin.Base, twin.Revision, body);
        }
    }

    private void CompareRenamed(MediaTypeContract before, MediaTypeContract after, ChangeContext body)
    {
        (body.At(before.At, after.At) with { Name = before.Name }).Add(ChangeKind.MediaTypeRenamed, before.Name, after.Name);
        ComparePresent(before, after, body);
    }

    private void ComparePresent(MediaTypeContract before, MediaTypeContract after, ChangeContext body)
    {
        var media = body.At(before.At, after.At) with { Name = after.Name };
        if (before.IsUndescribed && after.IsUndescribed)
        {
            // Nothing of the value changed.
        }
        else if (before.Schema is not null && after.Schema is not null)
        {
            var use = body.Use;
            walk.Walk(
                pairs.Get(before.Schema, after.Schema),
                use with
                {
                    Where = (use.Where + " " + after.Name).Trim(),
                    Modes = after.IsText ? use.Modes | UseModes.Text : use.Modes,
                }
            );
        }
        else if (before.Schema is not null || after.Schema is not null)
        {
            media.Add(before.Schema is null ? ChangeKind.MediaTypeSchemaAdded : ChangeKind.MediaTypeSchemaRemoved);
        }

        if (!Equals(before.Encoding, after.Encoding))
        {
            media.Add(ChangeKind.MediaTypeEncodingChanged, before.Encoding?.Text, after.Encoding?.Text);
        }
    }
}
