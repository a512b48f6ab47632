namespace TikiSpec;

/// <summary>Something that consists of parts with ids, such as the items of an order; generated types whose spec says
/// so are one (<c>x-client-ids</c>).</summary>
public interface IApiIds
{
    /// <summary>The id of each part, as it came: null where one has none.</summary>
    IEnumerable<long?> PartIds();
}

/// <summary>A request that selects parts by their ids; generated types whose spec says so are one
/// (<c>x-client-ids</c>).
/// <see cref="ApiIds"/> is how it is used.</summary>
public interface IApiIdSelection
{
    /// <summary>The property's name on the wire and the ids in it; null where it is left out.</summary>
    (string Name, IEnumerable<long>? Ids) SelectedIds();
}
