using TinyGame.Enemies;
using UnityEditor;
using UnityEngine;

namespace TinyGame.EditorTools
{
    /// <summary>Adds a button that sends a wave while the game runs.</summary>
    [CustomEditor(typeof(EnemySpawner))]
    public class EnemySpawnerEditor : Editor
    {
        public override void OnInspectorGUI()
        {
            DrawDefaultInspector();
            using (new EditorGUI.DisabledScope(!Application.isPlaying))
            {
                if (GUILayout.Button("Send a wave"))
                {
                    ((EnemySpawner)target).SpawnWave();
                }
            }
        }
    }
}
