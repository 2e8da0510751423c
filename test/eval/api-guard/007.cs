// unity: 2021.3.16f1
using System.Collections;
using UnityEngine;
using UnityEngine.Networking;
using UnityEngine.Pool;

namespace Other
{
    // A class of the project with a name of the engine's.
    public class Light { public float range; public void Flicker() { } }

    public partial class Emitter : MonoBehaviour
    {
        private Light light = new Light();
        private UnityEngine.Light lamp;
        private ObjectPool<GameObject> pool;
        private dynamic anything;
        private (Transform from, Transform to) path;

        private void Start()
        {
            light.Flicker();
            light.range = 3f;
            lamp = GetComponent<UnityEngine.Light>();
            lamp.intensity = 2f;
            lamp.type = LightType.Spot;
            lamp.Flicker(); // fault: unknown-member UnityEngine.Light.Flicker
            lamp.color = Color.Lerp(Color.red, Color.blue, 0.5f);
            anything.Whatever(1, 2, 3);
            pool = new ObjectPool<GameObject>(() => new GameObject("Pooled"), go => go.SetActive(true), go => go.SetActive(false));
            GameObject taken = pool.Get();
            pool.Release(taken);
            pool.Return(taken); // fault: unknown-member UnityEngine.Pool.ObjectPool.Return
            path.from.LookAt(path.to);
            path.to.position = Vector3.MoveTowards(path.to.position, path.from.position, 1f);
            StartCoroutine(Fetch("x"));
            StartCoroutine(nameof(Blink), 3);
            void Local(Camera camera) => camera.backgroundColor = Color.black;
            Local(Camera.main);
            System.Func<Transform, Vector3> where = t => t.position;
            Debug.Log(where(transform).magnitude);
            Gizmos.DrawRay(); // fault: wrong-arguments UnityEngine.Gizmos.DrawRay
            var www = new WWW("x"); // fault: obsolete UnityEngine.WWW
            string json = JsonUtility.ToJson(this, true);
            JsonUtility.FromJsonOverwrite(json, this);
            JsonUtility.Parse(json); // fault: unknown-member UnityEngine.JsonUtility.Parse
            var curve = AnimationCurve.EaseInOut(0f, 0f, 1f, 1f);
            float at = curve.Evaluate(0.5f);
            curve.Evaluate(0.5f, 1f); // fault: wrong-arguments UnityEngine.AnimationCurve.Evaluate
            var texture = new Texture2D(64, 64, TextureFormat.RGBA32, false);
            texture.SetPixel(0, 0, Color.clear);
            texture.Apply();
            texture.Resize(32, 32); // fault: obsolete UnityEngine.Texture2D.Resize
            texture.Reinitialize(32, 32);
            Quaternion turn = Quaternion.Euler(0f, 90f, 0f) * Quaternion.AngleAxis(10f, Vector3.up);
            transform.rotation = Quaternion.Slerp(transform.rotation, turn, at);
            transform.localRotation = Quaternion.Euler(1f, 2f); // fault: wrong-arguments UnityEngine.Quaternion.Euler
            Vector3 reflected = Vector3.Reflect(Vector3.down, Vector3.up);
            float angle = Vector3.SignedAngle(reflected, Vector3.up, Vector3.right);
            bool near = Vector3.IsNear(reflected, Vector3.up); // fault: unknown-member UnityEngine.Vector3.IsNear
            if (near && angle > 3f) Debug.LogWarningFormat("{0} {1}", angle, reflected);
            Application.targetFrameRate = 60;
            Application.OpenURL("x");
            Time.timeScale = 0.5f;
            Time.frameTime.ToString(); // fault: unknown-member UnityEngine.Time.frameTime
        }

        private IEnumerator Fetch(string url)
        {
            using (UnityWebRequest request = UnityWebRequest.Get(url))
            {
                yield return request.SendWebRequest();
                if (request.result != UnityWebRequest.Result.Success) Debug.LogError(request.error);
                else Debug.Log(request.downloadHandler.text);
                if (request.isNetworkError) yield break; // fault: obsolete UnityEngine.Networking.UnityWebRequest.isNetworkError
            }
        }

        private IEnumerator Blink(int times)
        {
            for (int i = 0; i < times; i++)
            {
                lamp.enabled = !lamp.enabled;
                yield return new WaitForSeconds(0.2f);
            }
        }
    }
}
