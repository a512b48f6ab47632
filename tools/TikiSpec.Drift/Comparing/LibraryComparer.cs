using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares documents without an operation, which other documents refer to: nobody knows whether a schema of
/// theirs is sent or received, so both count.</summary>
internal sealed class LibraryComparer(SchemaPairs pairs, ChangeCollector collector, ApiContract @base, ApiContract revision)
{
    private static readonly ChangeUse Use = new(null, Subject.Document, "", "", UseModes.None);

    private readonly SchemaWalk _walk = new(pairs, collector);

    public void Compare()
    {
        foreach (var name in @base.Schemas.Keys)
        {
            if (!revision.Schemas.TryGetValue(name, out var twin))
            {
                Tell(
                    ChangeKind.LibrarySchemaRemoved,
                    name,
                    ChangeSide.Of(@base.Schemas[name]),
                    ChangeSide.Absent(revision.Root["components"])
                );
                continue;
            }

            var pair = pairs.Get([@base.Schemas[name]], [twin]);
            _walk.Walk(pair, new ChangeUse(null, Subject.RequestBody, name, "", UseModes.None));
            _walk.Walk(pair, new ChangeUse(null, Subject.ResponseBody, name, "", UseModes.None));
        }

        foreach (var name in revision.Schemas.Keys.Where(name => !@base.Schemas.ContainsKey(name)))
        {
            Tell(ChangeKind.LibrarySchemaAdded, name, ChangeSide.Absent(@base.Root["components"]), ChangeSide.Of(revision.Schemas[name]));
        }
    }

    private void Tell(ChangeKind kind, string name, ChangeSide before, ChangeSide after) =>
        collector.Add(
            new Change
            {
                Kind = kind,
                Name = name,
                Old = before.IsPresent ? name : null,
                New = after.IsPresent ? name : null,
                Base = before,
                Revision = after,
            },
            Use
        );
}
