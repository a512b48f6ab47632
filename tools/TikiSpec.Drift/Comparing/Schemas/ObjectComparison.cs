using TikiSpec.Drift.Changes;
using TikiSpec.Drift.Contract;

namespace TikiSpec.Drift.Comparing.Schemas;

/// <summary>Compares properties: which there are, which are required, which travel one way only, and what else may
/// come.</summary>
internal static class ObjectComparison
{
    public static void Compare(SchemaPair pair, SchemaPairs pairs, LifecycleComparer lifecycle)
    {
        if (pair.IsOneSided("properties"))
        {
            return;
        }

        foreach (var name in pair.Base.PropertyNames.Where(name => !pair.Revision.Properties.ContainsKey(name)))
        {
            AddRemoved(pair, pairs, name, lifecycle);
        }

        foreach (var name in pair.Revision.PropertyNames)
        {
            if (pair.Base.Properties.ContainsKey(name))
            {
                ComparePresent(pair, pairs, name);
            }
            else
            {
                AddAdded(pair, pairs, name);
            }
        }

        CompareUndeclared(pair, pairs);
        CompareOpenness(pair);
        CompareDependentRequired(pair);
    }

    /// <summary>Names that are required and that neither side describes.</summary>
    private static void CompareUndeclared(SchemaPair pair, SchemaPairs pairs)
    {
        if (pair.Base.Required.Count == 0 && pair.Revision.Required.Count == 0)
        {
            return;
        }

        var names = pair
            .Base.Required.Keys.Union(pair.Revision.Required.Keys)
            .Where(name => !pair.Base.Properties.ContainsKey(name) && !pair.Revision.Properties.ContainsKey(name))
            .OrderBy(name => name, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var isBefore = pair.Base.Required.TryGetValue(name, out var before);
            var isAfter = pair.Revision.Required.TryGetValue(name, out var after);
            if (isBefore != isAfter)
            {
                pair.Add(
                    new Change
                    {
                        Kind = isAfter ? ChangeKind.BecameRequired : ChangeKind.BecameOptional,
                        Name = name,
                        Step = name,
                        Base = SchemaPair.SideOf(pair.Base, isBefore ? before : null, isAfter ? after : null),
                        Revision = SchemaPair.SideOf(pair.Revision, isAfter ? after : null, isBefore ? before : null),
                        Facts = pair.Describing(name) is { } described
                            ? FactsOf(pairs.ReadRevision(described), isAfter)
                            : new PropertyFacts(isAfter, HasDefault: false, IsReadOnly: false, IsWriteOnly: false) { IsDeclared = false },
                    }
                );
            }
        }
    }

    private static void AddRemoved(SchemaPair pair, SchemaPairs pairs, string name, LifecycleComparer lifecycle)
    {
        var property = pairs.ReadBase(pair.Base.Properties[name]);
        var at = pair.Base.Properties[name][0].At;
        pair.Add(
            new Change
            {
                Kind = ChangeKind.PropertyRemoved,
                Name = name,
                Step = name,
                Old = TypeComparison.Describe(property),
                Base = ChangeSide.Of(at),
                Revision = SchemaPair.SideOf(pair.Revision, null, at),
                Facts = FactsOf(property, pair.Base.Required.ContainsKey(name)) with
                {
                    IsFromClosed = pair.Revision.Openness == Openness.Closed,
                    Retirement = lifecycle.Of(property.Lifecycle),
                },
            }
        );
    }

    private static void AddAdded(SchemaPair pair, SchemaPairs pairs, string name)
    {
        var property = pairs.ReadRevision(pair.Revision.Properties[name]);
        var at = pair.Revision.Properties[name][0].At;
        var @base = SchemaPair.SideOf(pair.Base, null, at);
        var facts = FactsOf(property, pair.Revision.Required.ContainsKey(name));
        pair.Add(
            new Change
            {
                Kind = ChangeKind.PropertyAdded,
                Name = name,
                Step = name,
                New = TypeComparison.Describe(property),
                Base = @base,
                Revision = ChangeSide.Of(at),
                Facts = facts,
            }
        );
        foreach (var change in LifecycleComparer.UnreadableOf(property.Lifecycle, pair.Base.At, at))
        {
            pair.Add(change with { Step = name, Base = @base, Facts = facts });
        }

        foreach (var inner in NewSchemas.PropertiesOf(property, pairs).Where(inner => !pairs.IsKnown(inner.Schema)))
        {
            foreach (var change in LifecycleComparer.UnreadableOf(inner.Schema.Lifecycle, pair.Base.At, inner.Schema.At))
            {
                pair.Add(
                    change with
                    {
                        Step = name + "/" + inner.Path,
                        Base = @base,
                        Facts = new PropertyFacts(
                            IsRequired: false,
                            HasDefault: false,
                            inner.IsReadOnly || facts.IsReadOnly,
                            inner.IsWriteOnly || facts.IsWriteOnly
                        ),
                    }
                );
            }
        }
    }

    private static void ComparePresent(SchemaPair pair, SchemaPairs pairs, string name)
    {
        var before = pair.Base.Properties[name];
        var after = pair.Revision.Properties[name];
        var isRequired = pair.Revision.Required.ContainsKey(name);
        if (isRequired == pair.Base.Required.ContainsKey(name) && SchemaPairs.AreWrittenAlike(before, after))
        {
            return;
        }

        var inner = pairs.Get(before, after);
        var facts = FactsOf(inner.Revision, isRequired);
        void Add(ChangeKind kind) =>
            pair.Add(
                new Change
                {
                    Kind = kind,
                    Name = name,
                    Step = name,
                    Base = ChangeSide.Of(before[0].At),
                    Revision = ChangeSide.Of(after[0].At),
                    Facts = facts,
                }
            );

        if (isRequired != pair.Base.Required.ContainsKey(name))
        {
            Add(isRequired ? ChangeKind.BecameRequired : ChangeKind.BecameOptional);
        }

        if (inner.Base.IsReadOnly != inner.Revision.IsReadOnly)
        {
            Add(inner.Revision.IsReadOnly ? ChangeKind.BecameReadOnly : ChangeKind.BecameNotReadOnly);
        }

        if (inner.Base.IsWriteOnly != inner.Revision.IsWriteOnly)
        {
            Add(inner.Revision.IsWriteOnly ? ChangeKind.BecameWriteOnly : ChangeKind.BecameNotWriteOnly);
        }

        pair.Add(
            new SchemaEdge(
                inner,
                name,
                EdgeKind.Inner,
                inner.Base.IsReadOnly || inner.Revision.IsReadOnly,
                inner.Base.IsWriteOnly || inner.Revision.IsWriteOnly
            )
        );
    }

    private static PropertyFacts FactsOf(SchemaContract property, bool isRequired) =>
        new(isRequired, property.Keywords.ContainsKey("default"), property.IsReadOnly, property.IsWriteOnly);

    private static void CompareOpenness(SchemaPair pair)
    {
        var before = pair.Base.Openness;
        var after = pair.Revision.Openness;
        if (before == after)
        {
            return;
        }

        var kind =
            after == Openness.Closed ? ChangeKind.AdditionalPropertiesClosed
            : before == Openness.Closed ? ChangeKind.AdditionalPropertiesOpened
            : after == Openness.Typed ? ChangeKind.AdditionalPropertiesTyped
            : ChangeKind.AdditionalPropertiesUntyped;
        pair.Add(
            new Change
            {
                Kind = kind,
                Old = Word(before),
                New = Word(after),
                Base = SchemaPair.SideOf(pair.Base, pair.Base.OpennessAt, pair.Revision.OpennessAt),
                Revision = SchemaPair.SideOf(pair.Revision, pair.Revision.OpennessAt, pair.Base.OpennessAt),
            }
        );
    }

    private static string Word(Openness openness) =>
        openness switch
        {
            Openness.Closed => "none",
            Openness.Typed => "of one schema",
            _ => "any",
        };

    private static void CompareDependentRequired(SchemaPair pair)
    {
        if (pair.Base.DependentRequired.Count == 0 && pair.Revision.DependentRequired.Count == 0)
        {
            return;
        }

        var names = pair
            .Base.DependentRequired.Keys.Union(pair.Revision.DependentRequired.Keys)
            .OrderBy(name => name, StringComparer.Ordinal);
        foreach (var name in names)
        {
            var isBefore = pair.Base.DependentRequired.TryGetValue(name, out var before);
            var isAfter = pair.Revision.DependentRequired.TryGetValue(name, out var after);
            if (!Equals(before, after))
            {
                var kind =
                    !isBefore ? ChangeKind.DependentRequiredAdded
                    : !isAfter ? ChangeKind.DependentRequiredRemoved
                    : ChangeKind.DependentRequiredChanged;
                pair.Add(kind, before, after, name);
            }
        }
    }
}
