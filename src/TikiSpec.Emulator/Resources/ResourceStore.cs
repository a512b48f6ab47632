using System.Text.Json.Nodes;

namespace TikiSpec.Emulator.Resources;

/// <summary>The objects that callers have made of documents of others, by the path of their collection.</summary>
/// <param name="maxBytes">How much there may be of them.</param>
internal sealed class ResourceStore(long maxBytes)
{
    private readonly object _lock = new();
    private readonly Dictionary<string, Collection> _collections = new(StringComparer.Ordinal);
    private long _bytes;
    private long _version;

    /// <summary>Another after each change.</summary>
    public long Version
    {
        get
        {
            lock (_lock)
            {
                return _version;
            }
        }
    }

    /// <summary>The object, null where there is none; and whether it was there and is gone.</summary>
    public (JsonObject? Item, bool IsGone) Find(string collection, string id)
    {
        lock (_lock)
        {
            return _collections.TryGetValue(collection, out var known)
                ? (known.Items.TryGetValue(id, out var item) ? Copy(item) : null, known.Gone.Contains(id))
                : (null, false);
        }
    }

    /// <summary>In the order in which they were made; null where nothing was made or taken away.</summary>
    public IReadOnlyList<JsonObject>? List(string collection)
    {
        lock (_lock)
        {
            return _collections.TryGetValue(collection, out var known) ? [.. known.Order.Select(id => Copy(known.Items[id]))] : null;
        }
    }

    /// <summary>A number for an object that brings none.</summary>
    public int NextId(string collection)
    {
        lock (_lock)
        {
            return ++Of(collection).LastId;
        }
    }

    /// <summary>Keeps an object; false where there is no more room.</summary>
    public bool Put(string collection, string id, JsonObject item, int size)
    {
        lock (_lock)
        {
            if (_bytes + size > maxBytes)
            {
                return false;
            }

            _bytes += size;
            var known = Of(collection);
            if (known.Items.TryAdd(id, item))
            {
                known.Order.Add(id);
            }

            known.Items[id] = item;
            known.Gone.Remove(id);
            _version++;
            return true;
        }
    }

    public void Delete(string collection, string id)
    {
        lock (_lock)
        {
            var known = Of(collection);
            known.Items.Remove(id);
            known.Order.Remove(id);
            known.Gone.Add(id);
            _version++;
        }
    }

    /// <summary>All of it, for a file.</summary>
    public JsonObject Save()
    {
        lock (_lock)
        {
            return new JsonObject(
                _collections.Select(static one =>
                    KeyValuePair.Create<string, JsonNode?>(
                        one.Key,
                        new JsonObject
                        {
                            ["lastId"] = one.Value.LastId,
                            ["items"] = new JsonObject(
                                one.Value.Order.Select(id => KeyValuePair.Create<string, JsonNode?>(id, Copy(one.Value.Items[id])))
                            ),
                            ["gone"] = new JsonArray([.. one.Value.Gone.Select(static id => (JsonNode)id)]),
                        }
                    )
                )
            );
        }
    }

    /// <summary>What was saved, in place of what is there.</summary>
    /// <exception cref="InvalidOperationException">It is of another form.</exception>
    public void Load(JsonObject saved)
    {
        var read = new Dictionary<string, Collection>(StringComparer.Ordinal);
        var bytes = 0L;
        foreach (var (path, one) in saved)
        {
            var collection = read[path] = new Collection { LastId = one!["lastId"]?.GetValue<int>() ?? 0 };
            foreach (var (id, item) in one["items"]?.AsObject() ?? [])
            {
                collection.Items.Add(id, Copy(item!.AsObject()));
                collection.Order.Add(id);
                bytes += item.ToJsonString().Length;
            }

            collection.Gone.UnionWith((one["gone"]?.AsArray() ?? []).Select(static id => id!.GetValue<string>()));
        }

        lock (_lock)
        {
            _collections.Clear();
            foreach (var (path, collection) in read)
            {
                _collections.Add(path, collection);
            }

            _bytes = bytes;
        }
    }

    private Collection Of(string path)
    {
        if (!_collections.TryGetValue(path, out var known))
        {
            _collections[path] = known = new Collection();
        }

        return known;
    }

    private static JsonObject Copy(JsonObject item) => item.DeepClone().AsObject();

    private sealed class Collection
    {
        public Dictionary<string, JsonObject> Items { get; } = new(StringComparer.Ordinal);

        public List<string> Order { get; } = [];

        public HashSet<string> Gone { get; } = new(StringComparer.Ordinal);

        public int LastId { get; set; }
    }
}
