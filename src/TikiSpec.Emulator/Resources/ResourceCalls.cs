using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using TikiSpec.OpenApi.Grammar;

namespace TikiSpec.Emulator.Resources;

/// <summary>Lets calls to plain resources work on what earlier calls have made. Whatever does not fit the declared
/// response stays what it is without a memory: the declared sample.</summary>
internal sealed class ResourceCalls(IReadOnlyDictionary<Route, PlainResource> resources, ResourceStore store, DeclaredResponses responses)
{
    /// <summary>The response; null where the operation is none of a plain resource, or nothing is known of
    /// it.</summary>
    /// <param name="route">The operation.</param>
    /// <param name="call">The call, which fits its document.</param>
    /// <param name="pathValues">As the route has them.</param>
    /// <param name="body">JSON, or undefined.</param>
    /// <param name="seller">On whose behalf.</param>
    public Response? Respond(
        Route route,
        IncomingCall call,
        IReadOnlyList<KeyValuePair<string, string>> pathValues,
        JsonElement body,
        long seller
    )
    {
        if (!resources.TryGetValue(route, out var resource))
        {
            return null;
        }

        var isItem = route.Template.Shape == resource.Item.Template.Shape;
        var path = Uri.UnescapeDataString(call.Path).TrimEnd('/');
        var collection = seller.ToString(CultureInfo.InvariantCulture) + " " + (isItem ? path[..Math.Max(0, path.LastIndexOf('/'))] : path);
        var id = isItem ? WireText.Plain(pathValues[^1].Value) : "";
        var state = new ResourceCall(route, call, resource, store, responses, collection);
        return (isItem, route.Operation.HttpMethod, body.ValueKind) switch
        {
            (false, "POST", JsonValueKind.Object) => state.Create(body),
            (false, "GET", _) => state.List(),
            (true, "GET", _) => state.Read(id),
            (true, "PUT" or "PATCH" or "POST", JsonValueKind.Object) => state.Change(id, body),
            (true, "DELETE", _) => state.Delete(id),
            _ => null,
        };
    }
}

/// <summary>One call to a plain resource.</summary>
internal sealed class ResourceCall(
    Route route,
    IncomingCall call,
    PlainResource resource,
    ResourceStore store,
    DeclaredResponses responses,
    string collection
)
{
    private const int AttemptsAtAnId = 8;

    public Response? Create(JsonElement body)
    {
        var given = ObjectOf(body);
        return (Made(WithoutOptional(Sample()), given) ?? Made(Sample(), given)) is { } item ? Keep(item) : null;
    }

    public Response? List()
    {
        if (store.List(collection) is not { } items || Json(out var media) is not { } body)
        {
            return null;
        }

        var array = new JsonArray([.. items]);
        if (body is JsonArray)
        {
            return Fitting(array, media);
        }

        // Pages: the one list in an object.
        if (body is JsonObject page && page.Where(static one => one.Value is JsonArray).ToArray() is [var only])
        {
            page[only.Key] = array;
            return Fitting(page, media);
        }

        return null;
    }

    public Response? Read(string id)
    {
        var (item, isGone) = store.Find(collection, id);
        return isGone ? NotFound(id)
            : item is not null && Json(out var media) is not null ? Shown(item, media)
            : null;
    }

    public Response? Change(string id, JsonElement body)
    {
        var (item, isGone) = store.Find(collection, id);
        if (isGone && route.Operation.HttpMethod == "PATCH")
        {
            return NotFound(id);
        }

        var changed = item ?? WithoutOptional(Sample());
        SetId(changed, id);
        if (route.Operation.HttpMethod == "PUT" && item is not null)
        {
            // What is not said again is gone, unless the server itself gives it.
            var own = PlainResource
                .PropertiesOf(resource.Schema)
                .Where(IsReadOnly)
                .Select(static one => one.Key)
                .Append(resource.IdProperty)
                .ToArray();
            foreach (var name in changed.Select(static one => one.Key).Except(own).ToArray())
            {
                changed.Remove(name);
            }
        }

        Overlay(changed, ObjectOf(body));
        SetId(changed, id);
        return Keep(changed);
    }

    public Response? Delete(string id)
    {
        var (_, isGone) = store.Find(collection, id);
        if (isGone)
        {
            return NotFound(id);
        }

        store.Delete(collection, id);
        return null;
    }

    /// <summary>Null where it would be no such object.</summary>
    private JsonObject? Made(JsonObject item, JsonObject given)
    {
        if (given[resource.IdProperty] is null)
        {
            SetNewId(item);
        }

        Overlay(item, given);
        return Fits(item, resource.Schema) ? item : null;
    }

    /// <summary>What a caller may say and does not is not there; what the server alone says is.</summary>
    private JsonObject WithoutOptional(JsonObject item)
    {
        var held = new HeldTogether([resource.Schema]);
        var own = held
            .Properties.Where(IsReadOnly)
            .Select(static one => one.Key)
            .Append(resource.IdProperty)
            .Concat(held.Required)
            .ToArray();
        foreach (var name in item.Select(static one => one.Key).Except(own).ToArray())
        {
            item.Remove(name);
        }

        return item;
    }

    private static Response NotFound(string id) => ErrorResponse.Of(404, $"there is no '{id}' any more: it was deleted");

    /// <summary>Keeps the object and responds with it, where the declared response takes it.</summary>
    private Response? Keep(JsonObject item)
    {
        if (!Fits(item, resource.Schema) || item[resource.IdProperty] is not JsonValue id)
        {
            return null;
        }

        if (!store.Put(collection, id.ToString(), item, call.Body!.Length))
        {
            return ErrorResponse.Of(413, "there is no room for more state (MaxStateBytes)");
        }

        return Json(out var media) is null ? null : Shown((JsonObject)item.DeepClone(), media);
    }

    /// <summary>One by itself: a response that has no word for what it is called shows something else.</summary>
    private Response? Shown(JsonObject item, MediaTypeView? media) =>
        Fitting(item, media) is { } response && item.ContainsKey(resource.IdProperty) ? response : null;

    private Response? Fitting(JsonNode body, MediaTypeView? media)
    {
        var success = DeclaredResponses.Success(route);
        if (media?.Schema is not { } schema)
        {
            return null;
        }

        DeclaredPart.Keep(body, schema, route.Spec);
        if (!Fits(body, schema))
        {
            return null;
        }

        var status = DeclaredResponses.StatusOf(success);
        return responses.Of(route, success, status, new Preference(null, null, false), call) with
        {
            Body = TikiJson.Bytes(json => body.WriteTo(json)),
            ContentType = AcceptedMedia.ContentType(media, call.Header("Accept")) + "; charset=utf-8",
        };
    }

    private bool Fits(JsonNode value, SchemaView schema) =>
        route.Spec.ResponseJudge.Check(schema, new ElementValue(DeclaredPart.ElementOf(value))).Count == 0;

    /// <summary>The declared success as JSON; null where it is none, or not accepted.</summary>
    private JsonNode? Json(out MediaTypeView? media)
    {
        var success = DeclaredResponses.Success(route);
        media = success is null ? null : AcceptedMedia.Choose(success.Content, call.Header("Accept"));
        return media is not null && MediaTypeName.IsJson(media.Name) && responses.ValueOf(route, media) is { } value
            ? JsonNode.Parse(TikiJson.Bytes(json => json.WriteValue(value)))
            : null;
    }

    private JsonObject Sample() =>
        PlainResource.JsonOf(DeclaredResponses.Success(resource.Item)) is { } media
        && responses.ValueOf(resource.Item, media) is { } value
        && JsonNode.Parse(TikiJson.Bytes(json => json.WriteValue(value))) is JsonObject sample
            ? sample
            : [];

    /// <summary>What the caller says, as far as responses have it.</summary>
    private void Overlay(JsonObject item, JsonObject given)
    {
        var declared = PlainResource
            .PropertiesOf(resource.Schema)
            .ToDictionary(static one => one.Key, static one => one.Value, StringComparer.Ordinal);
        foreach (var (said, value) in given)
        {
            // A form says FriendlyName of what JSON calls friendly_name.
            var name = declared.ContainsKey(said)
                ? said
                : declared.Keys.FirstOrDefault(known => PlainResource.IsAlike(known, said)) ?? said;
            if (!declared.TryGetValue(name, out var schemas) || (!IsReadOnly(new(name, schemas)) && !IsWriteOnly(schemas)))
            {
                item[name] = value?.DeepClone();
            }
        }

        DeclaredPart.Keep(item, resource.Schema, route.Spec);
    }

    /// <summary>A name that is said twice has what is said last, as most readers take it.</summary>
    private static JsonObject ObjectOf(JsonElement body)
    {
        var made = new JsonObject();
        foreach (var property in body.EnumerateObject())
        {
            made[property.Name] = NodeOf(property.Value);
        }

        return made;
    }

    private static JsonNode? NodeOf(JsonElement value) =>
        value.ValueKind switch
        {
            JsonValueKind.Object => ObjectOf(value),
            JsonValueKind.Array => new JsonArray([.. value.EnumerateArray().Select(NodeOf)]),
            _ => JsonValue.Create(value),
        };

    private void SetNewId(JsonObject item)
    {
        var number = store.NextId(collection);
        SetId(item, 1000 + number);
        if (!Fits(item, resource.Schema))
        {
            SetId(item, $"2f1e8a3c-5b7d-4c9e-8f10-{number:x12}");
        }

        if (!Fits(item, resource.Schema))
        {
            SetIdOfOwnForm(item, number);
        }
    }

    /// <summary>A pattern, a list of values: one that fits and that nothing has yet.</summary>
    private void SetIdOfOwnForm(JsonObject item, int number)
    {
        var made = Enumerable
            .Range(0, AttemptsAtAnId)
            .SelectMany(attempt => resource.IdSchemas.Select(schema => responses.AnotherOf(route, schema, number + (attempt << 16))))
            .Where(static value => value is not null);
        foreach (var value in made)
        {
            var id = JsonNode.Parse(TikiJson.Bytes(json => json.WriteValue(value!)));
            item[resource.IdProperty] = id;
            if (id is not null && Fits(item, resource.Schema) && store.Find(collection, id.ToString()) is (null, false))
            {
                return;
            }
        }

        // Nothing is made under the id of another.
        item.Remove(resource.IdProperty);
    }

    private void SetId(JsonObject item, string text)
    {
        item[resource.IdProperty] = text;
        if (
            !Fits(item, resource.Schema) && long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
        )
        {
            item[resource.IdProperty] = number;
        }
    }

    private void SetId(JsonObject item, int number)
    {
        item[resource.IdProperty] = number;
        if (!Fits(item, resource.Schema))
        {
            item[resource.IdProperty] = number.ToString(CultureInfo.InvariantCulture);
        }
    }

    private static bool IsReadOnly(KeyValuePair<string, IReadOnlyList<SchemaView>> property) =>
        property.Value.SelectMany(static schema => schema.Together).Any(static schema => schema.IsReadOnly);

    private static bool IsWriteOnly(IReadOnlyList<SchemaView> schemas) =>
        schemas.SelectMany(static schema => schema.Together).Any(static schema => schema.IsWriteOnly);
}
