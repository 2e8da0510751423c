using System.IO;
using UnityEngine;

namespace TinyGame.World
{
    /// <summary>Stores the night that was reached, as JSON.</summary>
    public static class SaveSystem
    {
        [System.Serializable]
        private class SaveData
        {
            public int night;
            public int oil;
        }

        private static string FilePath => Path.Combine(Application.persistentDataPath, "save.json");

        // 保存游戏进度
        public static void Save(int night, int oil)
        {
            SaveData data = new SaveData { night = night, oil = oil };
            File.WriteAllText(FilePath, JsonUtility.ToJson(data));
        }

        /// <summary>Reads the night that was reached; the first one when nothing was saved.</summary>
        public static int LoadNight()
        {
            if (!File.Exists(FilePath))
            {
                return 1;
            }

            return JsonUtility.FromJson<SaveData>(File.ReadAllText(FilePath)).night;
        }
    }
}
