using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Comparing.Schemas;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing;

/// <summary>Compares documents without an operation, which other documents refer to: nobody knows whether a schema of
/// theirs is sent or received, so both count.</summary>
internal sealed class LibraryComparer(SchemaPairs pairs, ChangeContext document, ApiContract @base, ApiContract revision)
{
    private readonly SchemaWalk _walk = new(pairs, document.Collector);
    private readonly ChangeContext _components = document.At(@base.PlaceOf("components"), revision.PlaceOf("components"));

    public void Compare()
    {
        foreach (var name in @base.Schemas.Keys)
        {
            if (!revision.Schemas.TryGetValue(name, out var twin))
            {
                (_components with { Name = name }).AddRemoved(ChangeKind.LibrarySchemaRemoved, @base.Schemas[name].At, name);
                continue;
            }

            var pair = pairs.Get([@base.Schemas[name]], [twin]);
            _walk.Walk(pair, document.As(Subject.RequestBody).Where(name).Use);
            _walk.Walk(pair, document.As(Subject.ResponseBody).Where(name).Use);
        }

        foreach (var name in revision.Schemas.Keys.Where(name => !@base.Schemas.ContainsKey(name)))
        {
            (_components with { Name = name }).AddAdded(ChangeKind.LibrarySchemaAdded, revision.Schemas[name].At, name);
        }
    }
}
