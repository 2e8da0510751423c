// unity: 2022.3.62f1
using System.Collections;
using System.Collections.Generic;
using System.Linq;
using UnityEngine;
using UnityEngine.Events;
using UnityEngine.SceneManagement;

namespace Sample.Flow
{
    public static class Extensions
    {
        public static void Fade(this CanvasGroup group, float to) => group.alpha = to;
        public static T Need<T>(this Component of) where T : Component => of.GetComponent<T>() ?? of.gameObject.AddComponent<T>();
    }

    public class Loader : MonoBehaviour
    {
        public UnityEvent<float> onProgress = new UnityEvent<float>();
        private readonly List<Transform> spawns = new List<Transform>();
        private static readonly int Speed = Animator.StringToHash("Speed");

        private IEnumerator Start()
        {
            DontDestroyOnLoad(gameObject);
            AsyncOperation load = SceneManager.LoadSceneAsync("Level", LoadSceneMode.Additive);
            load.allowSceneActivation = false;
            while (load.progress < 0.9f)
            {
                onProgress.Invoke(load.progress);
                yield return null;
            }
            load.allowSceneActivation = true;
            yield return new WaitForSecondsRealtime(0.5f);
            yield return new WaitUntil(() => load.isDone);
            Scene scene = SceneManager.GetSceneByName("Level");
            spawns.AddRange(scene.GetRootGameObjects().Select(root => root.transform));
            foreach (var spawn in spawns.Where(s => s.gameObject.activeInHierarchy).OrderBy(s => s.position.x))
            {
                spawn.SetParent(transform, worldPositionStays: true);
                spawn.localScale = Vector3.one * Random.Range(0.5f, 1.5f);
            }
            Application.LoadLevel("Level"); // fault: obsolete UnityEngine.Application.LoadLevel
            SceneManager.LoadSceneNow("Level"); // fault: unknown-member UnityEngine.SceneManagement.SceneManager.LoadSceneNow
            SceneManager.SetActiveScene(); // fault: wrong-arguments UnityEngine.SceneManagement.SceneManager.SetActiveScene
            yield return new WaitForSeconds(1f, 2f); // fault: wrong-arguments UnityEngine.WaitForSeconds
            onProgress.Raise(1f); // fault: unknown-member UnityEngine.Events.UnityEvent.Raise
        }

        private async Awaitable Later() // fault: newer UnityEngine.Awaitable
        {
            await Awaitable.NextFrameAsync(); // fault: newer UnityEngine.Awaitable
        }

        private void OnEnable()
        {
            SceneManager.sceneLoaded += OnLoaded;
            var group = this.Need<CanvasGroup>();
            group.Fade(1f);
            group.blocksRaycasts = true;
            InvokeRepeating(nameof(Beat), 0f, 1f);
            CancelInvoke();
        }

        private void OnDisable() => SceneManager.sceneLoaded -= OnLoaded;

        private void OnLoaded(Scene scene, LoadSceneMode mode) => Debug.Log($"{scene.name} {mode} {scene.buildIndex}");

        private void Beat()
        {
            GetComponent<Animator>().SetFloat(Speed, Time.timeScale);
            var player = GameObject.FindWithTag("Player");
            var all = FindObjectsByType<Light>(FindObjectsSortMode.None);
            var enemy = GameObject.FindByTag("Enemy"); // fault: unknown-member UnityEngine.GameObject.FindByTag
            all.FirstOrDefault()?.gameObject.SetActive(player != null);
            if (player.TryGetComponent(out Rigidbody2D body)) body.gravityScale = 0f;
            player.SetActiveRecursively(true); // fault: obsolete UnityEngine.GameObject.SetActiveRecursively
        }
    }
}
