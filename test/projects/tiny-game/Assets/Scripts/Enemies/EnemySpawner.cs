using System.Collections;
using UnityEngine;

namespace TinyGame.Enemies
{
    /// <summary>Sends waves of enemies from the shore, more each night.</summary>
    public class EnemySpawner : MonoBehaviour
    {
        [SerializeField] private Enemy enemyPrefab;
        [SerializeField] private Transform[] shores;
        [SerializeField] private float secondsBetweenWaves = 20f;
        [SerializeField, Range(1, 30)] private int enemiesPerWave = 4;

        private int wave;

        private IEnumerator Start()
        {
            WaitForSeconds pause = new WaitForSeconds(secondsBetweenWaves);
            while (enabled)
            {
                yield return pause;
                SpawnWave();
            }
        }

        /// <summary>Spawns one wave at random shores.</summary>
        public void SpawnWave()
        {
            wave++;
            for (int i = 0; i < enemiesPerWave + wave; i++)
            {
                Transform shore = shores[Random.Range(0, shores.Length)];
                Instantiate(enemyPrefab, shore.position, shore.rotation, transform);
            }
        }
    }
}
