using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares bodies by media type.</summary>
internal sealed class ContentComparer(SchemaPairs pairs, SchemaWalk walk, ChangeCollector collector)
{
    public void Compare(
        IReadOnlyList<MediaTypeContract> before,
        IReadOnlyList<MediaTypeContract> after,
        ChangeSide @base,
        ChangeSide revision,
        ChangeUse use
    )
    {
        var removed = before.Where(media => after.All(other => other.Name != media.Name)).ToList();
        var added = after.Where(media => before.All(other => other.Name != media.Name)).ToList();
        foreach (var media in before.Except(removed))
        {
            ComparePresent(media, after.First(other => other.Name == media.Name), use);
        }

        if (removed.Count > 0 && added.Count > 0)
        {
            CompareRanges(removed, added, use);
        }

        // The same format with other parameters, such as a version in the name.
        foreach (var media in removed.ToList())
        {
            if (added.Find(other => other.Essence == media.Essence) is { } renamed)
            {
                removed.Remove(media);
                added.Remove(renamed);
                CompareRenamed(media, renamed, use);
            }
        }

        foreach (var media in removed)
        {
            Tell(ChangeKind.MediaTypeRemoved, media.Name, media.Name, null, ChangeSide.Of(media.At), ChangeSide.Absent(revision.At), use);
        }

        foreach (var media in added)
        {
            Tell(ChangeKind.MediaTypeAdded, media.Name, null, media.Name, ChangeSide.Absent(@base.At), ChangeSide.Of(media.At), use);
        }
    }

    /// <summary>A format that is now part of a range, or a range that is now some of its formats.</summary>
    private void CompareRanges(List<MediaTypeContract> removed, List<MediaTypeContract> added, ChangeUse use)
    {
        var twins = removed
            .SelectMany(media => added.Select(other => (Base: media, Revision: other)))
            .Where(pair =>
                MediaTypeContract.IsRangeOf(pair.Base.Name, pair.Revision.Name)
                || MediaTypeContract.IsRangeOf(pair.Revision.Name, pair.Base.Name)
            )
            .ToList();
        foreach (var (before, after) in twins)
        {
            removed.Remove(before);
            added.Remove(after);
            CompareRenamed(before, after, use);
        }
    }

    private void CompareRenamed(MediaTypeContract before, MediaTypeContract after, ChangeUse use)
    {
        Tell(ChangeKind.MediaTypeRenamed, before.Name, before.Name, after.Name, ChangeSide.Of(before.At), ChangeSide.Of(after.At), use);
        ComparePresent(before, after, use);
    }

    private void ComparePresent(MediaTypeContract before, MediaTypeContract after, ChangeUse use)
    {
        var at = use with { Where = (use.Where + " " + after.Name).Trim(), Modes = after.IsText ? use.Modes | UseModes.Text : use.Modes };
        if (before.Schema is not null && after.Schema is not null)
        {
            walk.Walk(pairs.Get(before.Schema, after.Schema), at);
        }
        else if (before.Schema is not null || after.Schema is not null)
        {
            var kind = before.Schema is null ? ChangeKind.MediaTypeSchemaAdded : ChangeKind.MediaTypeSchemaRemoved;
            Tell(kind, after.Name, null, null, ChangeSide.Of(before.At), ChangeSide.Of(after.At), use);
        }

        if (!Equals(before.Encoding, after.Encoding))
        {
            Tell(
                ChangeKind.MediaTypeEncodingChanged,
                after.Name,
                before.Encoding?.Text,
                after.Encoding?.Text,
                ChangeSide.Of(before.At),
                ChangeSide.Of(after.At),
                use
            );
        }
    }

    private void Tell(ChangeKind kind, string name, string? old, string? @new, ChangeSide @base, ChangeSide revision, ChangeUse use) =>
        collector.Add(
            new Change
            {
                Kind = kind,
                Name = name,
                Old = old,
                New = @new,
                Base = @base,
                Revision = revision,
            },
            use
        );
}
