// unity: 2021.3.16f1
using System.IO;
using UnityEditor;
using UnityEngine;
using Object = UnityEngine.Object;

public class Baker : EditorWindow
{
    private Object target;
    private Vector2 scroll;
    private SerializedObject serialized;

    [MenuItem("Tools/Baker")]
    private static void Open() => GetWindow<Baker>("Baker");

    private void OnGUI()
    {
        scroll = EditorGUILayout.BeginScrollView(scroll);
        EditorGUI.BeginChangeCheck();
        target = EditorGUILayout.ObjectField("Target", target, typeof(GameObject), true);
        if (EditorGUI.EndChangeCheck()) serialized = target == null ? null : new SerializedObject(target);
        if (serialized != null)
        {
            serialized.Update();
            SerializedProperty property = serialized.FindProperty("m_Name");
            EditorGUILayout.PropertyField(property, new GUIContent("Name"));
            property.stringValue = property.stringValue.Trim();
            serialized.ApplyModifiedProperties();
            property.text = "x"; // fault: unknown-member UnityEditor.SerializedProperty.text
        }
        using (new EditorGUILayout.HorizontalScope())
        {
            if (GUILayout.Button("Bake", GUILayout.Width(80f))) Bake();
            GUILayout.FlexibleSpace();
        }
        EditorGUILayout.EndScrollView();
        EditorGUILayout.ColorPicker(Color.red); // fault: unknown-member UnityEditor.EditorGUILayout.ColorPicker
        GUILayout.Button(); // fault: wrong-arguments UnityEngine.GUILayout.Button
        EditorGUILayout.LabelField("Done", EditorStyles.boldLabel);
    }

    private void Bake()
    {
        string path = AssetDatabase.GetAssetPath(target);
        string guid = AssetDatabase.AssetPathToGUID(path);
        Undo.RecordObject(target, "Bake");
        EditorUtility.SetDirty(target);
        AssetDatabase.SaveAssets();
        var instance = (GameObject)PrefabUtility.InstantiatePrefab(target);
        PrefabUtility.SaveAsPrefabAsset(instance, Path.ChangeExtension(path, ".prefab"));
        PrefabUtility.CreatePrefab(path, instance); // fault: obsolete UnityEditor.PrefabUtility.CreatePrefab
        PrefabUtility.GetPrefabType(instance); // fault: obsolete UnityEditor.PrefabUtility.GetPrefabType
        AssetDatabase.SaveAsset(target); // fault: unknown-member UnityEditor.AssetDatabase.SaveAsset
        AssetDatabase.LoadAssetAtPath<Texture2D>(path, guid, path); // fault: wrong-arguments UnityEditor.AssetDatabase.LoadAssetAtPath
        AssetDatabase.ImportAsset(path, ImportAssetOptions.ForceUpdate);
        Selection.activeObject = AssetDatabase.LoadAssetAtPath<GameObject>(path);
        DestroyImmediate(instance);
        EditorApplication.delayCall += () => Debug.Log(guid);
        foreach (string found in AssetDatabase.FindAssets("t:Material")) Debug.Log(AssetDatabase.GUIDToAssetPath(found));
        if (EditorUtility.DisplayDialog("Bake", "Done", "OK")) Repaint();
        EditorUtility.DisplayProgressBar("Bake", "Working", 0.5f);
        EditorUtility.ClearProgressBar();
    }
}
