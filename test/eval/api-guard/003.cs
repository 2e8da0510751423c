// unity: 2019.4.40f1
using UnityEngine;
using UnityEngine.UI;

public class Panel : MonoBehaviour
{
    public Text title;
    public Image icon;
    public Button close;
    public Slider volume;
    public Toggle mute;
    public AudioSource music;
    private RectTransform rect;

    private void Awake()
    {
        rect = (RectTransform)transform;
        title.text = Application.productName;
        title.color = new Color(1f, 0.5f, 0f, 1f);
        icon.sprite = Resources.Load<Sprite>("Icons/Close");
        icon.fillAmount = 0.5f;
        icon.SetNativeSize();
        close.onClick.AddListener(Close);
        close.onClick.AddListener(() => music.Stop());
        volume.onValueChanged.AddListener(value => music.volume = value);
        mute.onValueChanged.AddListener(isOn => music.mute = isOn);
        rect.anchoredPosition = Vector2.zero;
        rect.sizeDelta = new Vector2(200f, 100f);
        LayoutRebuilder.ForceRebuildLayoutImmediate(rect);
        title.SetText("x"); // fault: unknown-member UnityEngine.UI.Text.SetText
        close.onPress.AddListener(Close); // fault: unknown-member UnityEngine.UI.Button.onPress
        var found = Object.FindFirstObjectByType<Canvas>(); // fault: newer UnityEngine.Object.FindFirstObjectByType
        rect.SetSizeWithCurrentAnchors(100f); // fault: wrong-arguments UnityEngine.RectTransform.SetSizeWithCurrentAnchors
        music.PlayOneShot(music.clip, 1f, 2f); // fault: wrong-arguments UnityEngine.AudioSource.PlayOneShot
        music.PlayLoop(); // fault: unknown-member UnityEngine.AudioSource.PlayLoop
    }

    private void Update()
    {
        if (Input.GetKeyDown(KeyCode.Escape)) Close();
        float x = Input.GetAxis("Horizontal");
        Vector3 mouse = Input.mousePosition;
        if (Input.GetMouseButtonDown(0) && RectTransformUtility.RectangleContainsScreenPoint(rect, mouse)) Close();
        rect.Rotate(0f, 0f, x * Time.deltaTime);
        if (Input.GetKeyPressed(KeyCode.Space)) Close(); // fault: unknown-member UnityEngine.Input.GetKeyPressed
        if (Input.touchCount > 0) mouse = Input.GetTouch(0).position;
        string key = Input.GetKey("space").ToString();
        Input.GetAxis(); // fault: wrong-arguments UnityEngine.Input.GetAxis
        float mapped = Mathf.Remap(0f, 1f, 2f, 3f, x); // fault: unknown-member UnityEngine.Mathf.Remap
        mapped = Mathf.Clamp(mapped, 0f, 1f) + Mathf.PingPong(Time.time, 1f) + Mathf.SmoothStep(0f, 1f, x);
        mapped = Mathf.Clamp01(x, 1f); // fault: wrong-arguments UnityEngine.Mathf.Clamp01
        transform.SetLocalPositionAndRotation(mouse, Quaternion.identity); // fault: newer UnityEngine.Transform.SetLocalPositionAndRotation
        transform.SetPositionAndRotation(mouse, Quaternion.LookRotation(Vector3.forward, Vector3.up));
    }

    private void Close()
    {
        gameObject.SetActive(false);
        PlayerPrefs.SetFloat("volume", volume.value);
        PlayerPrefs.Save();
        PlayerPrefs.SetBool("mute", mute.isOn); // fault: unknown-member UnityEngine.PlayerPrefs.SetBool
    }
}
