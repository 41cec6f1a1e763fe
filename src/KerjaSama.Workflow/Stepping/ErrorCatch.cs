namespace KerjaSama.Workflow;

/// <summary>Which boundary event of an activity takes an error: one that names its code before one that takes every error.</summary>
internal static class ErrorCatch
{
    public static BoundaryEvent? Find(Activity activity, string code)
        => Of(activity).FirstOrDefault(caught => caught.Code == code).Event ?? Of(activity).FirstOrDefault(caught => caught.Code is null).Event;

    private static IEnumerable<(BoundaryEvent Event, string? Code)> Of(Activity activity)
    {
        foreach (var boundary in activity.Boundary)
        {
            if (boundary.Trigger is ErrorTrigger error)
            {
                yield return (boundary, error.Code);
            }
        }
    }
}
