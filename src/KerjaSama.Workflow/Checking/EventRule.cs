namespace KerjaSama.Workflow;

/// <summary>Every error that is thrown is caught by someone, and every boundary event can happen.</summary>
internal static class EventRule
{
    public static void Check(ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, ProblemList problems)
    {
        foreach (var activity in definition.Nodes.Values.OfType<Activity>())
        {
            CheckBoundary(activity, definition, others, problems);
        }

        var isCalled = others.Values.Any(other => other.Key != definition.Key && other.Nodes.Values.OfType<CallActivity>().Any(call => call.CalledKey == definition.Key));
        if (isCalled)
        {
            return;
        }

        foreach (var (code, node) in ThrownErrors.OutOf(definition, others))
        {
            var way = Graph.WayTo(definition, node.Id, definition.StartEvents, _ => true);
            problems.Add(
                node.Line, node.Id, $"Error '{code}' tidak ditangkap boundary event mana pun. Jalannya: {string.Join(" → ", way)}.",
                "Tempelkan boundary event jenis error pada subprocess atau call activity di sekitarnya, atau pakai end event tanpa jenis.");
        }
    }

    private static void CheckBoundary(Activity activity, ProcessDefinition definition, IReadOnlyDictionary<string, ProcessDefinition> others, ProblemList problems)
    {
        var thrown = ThrownErrors.From(activity, definition, others);
        var caught = new HashSet<string>(StringComparer.Ordinal);
        foreach (var boundary in activity.Boundary)
        {
            if (activity is SendTask && activity.MultiInstance is null)
            {
                problems.Add(boundary.Line, boundary.Id, "Boundary event pada send task tidak pernah terjadi, karena pesan terkirim seketika.", "Tempelkan pada langkah yang menunggu.");
            }
            else if (boundary.Trigger is ErrorTrigger error)
            {
                if (!caught.Add(error.Code ?? string.Empty))
                {
                    problems.Add(boundary.Line, boundary.Id, "Error yang sama sudah ditangkap boundary event lain pada langkah ini.", "Hapus salah satu.");
                }
                else if (!thrown.Reach(boundary, activity))
                {
                    problems.Add(boundary.Line, boundary.Id, $"Error {(error.Code is { } code ? $"'{code}' " : "")}tidak pernah dilempar oleh langkah ini.", "Lempar dengan error end event di dalamnya, atau hapus boundary event ini.");
                }
            }
        }
    }
}
